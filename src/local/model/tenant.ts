/** An account in one region. Resources of one tenant are invisible to every other. */
export interface Tenant {
  /** The UIN of the account. */
  readonly account: bigint;
  readonly region: string;
}
