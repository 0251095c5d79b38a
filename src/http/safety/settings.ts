/** What guards the service, as its operator chose. */
export interface SafetySettings {
  /** Origins of other sites whose pages may call the API; none: only pages of the same origin. */
  readonly corsOrigins: readonly string[];
  /** Requests a minute of one key or token; 0: no limit. */
  readonly perCaller: number;
  /** Requests a minute of one address (an IPv6 /64 counts as one); 0: no limit. */
  readonly perAddress: number;
  /** Addresses of the proxies in front, whose word about the client's address is taken; null: nobody's. */
  readonly trustedProxies: readonly string[] | null;
}

/** As strict as can be without knowing who calls: for tests and for documents. */
export const CLOSED: SafetySettings = {
  corsOrigins: [],
  perCaller: 0,
  perAddress: 0,
  trustedProxies: null,
};
