/** Tags of keys, data keys and white-box keys. */
import type { Tag as TagShape, ValuesOf } from '../../contract/index.js';

export interface Tag {
  readonly key: string;
  readonly value: string;
}

interface TagParams {
  readonly Tags?: readonly ValuesOf<typeof TagShape.fields>[] | undefined;
}

export const tagsIn = ({ Tags = [] }: TagParams): Tag[] =>
  Tags.map(({ TagKey, TagValue }) => ({ key: TagKey, value: TagValue }));

/** The part of a result that reports that the tags were stored. */
export const tagsStored = { TagCode: 0, TagMsg: 'ok' };
