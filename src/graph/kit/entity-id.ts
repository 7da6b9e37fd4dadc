/**
 * The opaque `id` of an entity: what it is, its region, its member account if it was read through one, and its KMS id. It is a
 * cache key, and names the entity for other subgraphs.
 *
 * Its digest finds ids that were altered or cut short. It is no signature: anyone can compute it, and an id grants nothing.
 * Reading by id needs the same scopes as naming its region and account.
 */
import { createHash } from 'node:crypto';
import { type Target, targetKey } from './target.js';

/** The types of entities. An id of one is not an id of another, although KMS may use one form of id for all. */
export type EntityType = 'KmsKey' | 'KmsDataKey' | 'KmsWhiteBoxKey';

interface EntityName {
  readonly type: string;
  readonly target: Target;
  /** The id in KMS. */
  readonly kmsId: string;
}

const digestBytes = 12;

/** The prefix keeps the digest apart from any other use of SHA-256, and changes with the format. */
const digestOf = (content: string): Buffer =>
  createHash('sha256')
    .update(`kms-graphql-gateway/entity-id/1\n${content}`)
    .digest()
    .subarray(0, digestBytes);

/** The account keeps the numbers that it was named by: KMS takes the UIN, the AppId or both. */
export const entityId = (type: string, { region, memberAccount }: Target, kmsId: string): string => {
  const account = memberAccount && [memberAccount.memberUin, memberAccount.memberAppId];
  const content = JSON.stringify([
    type,
    region,
    account?.map((each) => each?.toString() ?? '') ?? null,
    kmsId,
  ]);
  return Buffer.concat([digestOf(content), Buffer.from(content)]).toString('base64url');
};

const isNumber = (text: unknown): text is string => typeof text === 'string' && /^\d{0,20}$/.test(text);

const accountOf = (account: unknown): Target['memberAccount'] | false => {
  if (account === null) return undefined;
  if (!Array.isArray(account) || account.length !== 2) return false;
  const [uin, appId] = account as readonly unknown[];
  if (!isNumber(uin) || !isNumber(appId) || uin + appId === '') return false;
  return { memberUin: uin === '' ? null : BigInt(uin), memberAppId: appId === '' ? null : BigInt(appId) };
};

const parseContent = (content: string): unknown => {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
};

/** Returns undefined unless `id` is exactly what `entityId` makes of its content. */
export const parseEntityId = (id: string): EntityName | undefined => {
  const content = parseContent(Buffer.from(id, 'base64url').subarray(digestBytes).toString());
  if (!Array.isArray(content) || content.length !== 4) return undefined;
  const [type, region, account, kmsId] = content as readonly unknown[];
  const memberAccount = accountOf(account);
  if (typeof type !== 'string' || typeof region !== 'string' || typeof kmsId !== 'string') return undefined;
  if (memberAccount === false) return undefined;
  const target = { region, memberAccount };
  // Compares the digest, and refuses every other spelling of the same content.
  return entityId(type, target, kmsId) === id ? { type, target, kmsId } : undefined;
};

/** Where an entity is read: entities with the same key are read together. Undefined if this is no id of an entity. */
export const targetKeyOfId = (id: string): string | undefined => {
  const name = parseEntityId(id);
  return name && targetKey(name.target);
};
