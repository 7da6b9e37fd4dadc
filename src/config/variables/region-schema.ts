import { z } from 'zod';
import { isRegionName } from '../../contract/index.js';

export const region = z.string().refine(isRegionName, 'must be a region such as ap-guangzhou');
