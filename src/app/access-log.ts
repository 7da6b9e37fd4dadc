/** Writes the decisions on who may do what into the log: refusals for everyone to see, admissions for who looks closer. */
import type { AccessRecord, AccessRecorder } from '../access/index.js';
import type { LogFields, Logger } from '../platform/log/index.js';

/** The region is a caller's own word, and so may be any text. */
const regionName = (region: string) =>
  /^[a-z]{2,4}(-[a-z0-9]{1,20}){1,3}$/.test(region) ? region : 'unknown';

const factsOf = ({ action, region, onMemberAccount, caller }: AccessRecord): LogFields => ({
  action: action.name,
  region: regionName(region),
  onMemberAccount,
  caller: { issuer: caller.issuer, subject: caller.subject },
});

export const recordTo =
  (log: Logger): AccessRecorder =>
  (record) => {
    const { decision } = record;
    if (decision.allowed) log.debug(factsOf(record), 'access allowed');
    else log.info({ ...factsOf(record), missingScopes: decision.missingScopes }, 'access denied');
  };
