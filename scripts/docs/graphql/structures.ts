/** The types of the graph that are made from one structure of KMS. */
import {
  AlgorithmInfo,
  DataKeyMetadata,
  GetServiceStatus,
  KeyMetadata,
  ListAlgorithms,
  WhiteboxKeyInfo,
} from '../../../src/contract/index.js';

const structures: Readonly<Record<string, object>> = {
  KmsAlgorithm: AlgorithmInfo.fields,
  KmsAlgorithms: ListAlgorithms.result,
  KmsDataKey: DataKeyMetadata.fields,
  KmsKey: KeyMetadata.fields,
  KmsService: GetServiceStatus.result,
  KmsWhiteBoxKey: WhiteboxKeyInfo.fields,
};

/** The KMS names of what a type contains, if it is made from a structure of KMS. */
export const structureOf = (type: string): readonly string[] | undefined => {
  const structure = Object.hasOwn(structures, type) ? structures[type] : undefined;
  return structure && Object.keys(structure);
};
