/** Structures that several groups share. Source: "Data Types" in the KMS API documentation. */
import { list, objectShape, optional, text, uint64 } from './field.js';

/** Another account of the same organisation, in which an administrator acts. */
export const MemberAccount = objectShape('MemberAccount', {
  MemberAppId: optional(uint64()),
  MemberUin: optional(uint64()),
});

export const Tag = objectShape('Tag', {
  TagKey: text(),
  TagValue: text(),
});

export const TagFilter = objectShape('TagFilter', {
  TagKey: text(),
  TagValue: optional(list(text())),
});
