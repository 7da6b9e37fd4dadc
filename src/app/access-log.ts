/** Logs the decisions of the access policy: refusals at `info`, permissions at `debug`. */
import type { AccessRecord, AccessRecorder } from '../access/index.js';
import type { LogFields, Logger } from '../platform/log/index.js';

/** The caller chooses the region, so it may be any text. */
const regionName = (region: string) =>
  /^[a-z]{2,4}(-[a-z0-9]{1,20}){1,3}$/.test(region) ? region : 'unknown';

const logFields = ({ action, region, onMemberAccount, caller }: AccessRecord): LogFields => ({
  action: action.name,
  region: regionName(region),
  onMemberAccount,
  caller: { issuer: caller.issuer, subject: caller.subject },
});

export const accessRecorder =
  (log: Logger): AccessRecorder =>
  (record) => {
    const { decision } = record;
    if (decision.allowed) log.debug(logFields(record), 'access allowed');
    else log.info({ ...logFields(record), missingScopes: decision.missingScopes }, 'access denied');
  };
