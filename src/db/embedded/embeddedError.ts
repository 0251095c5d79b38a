/**
 * Codes: `platform_unsupported` no PostgreSQL for this machine; `data_folder_in_use` another service holds the
 * folder; `data_folder_unusable` the folder is there but cannot serve; `server_failed` PostgreSQL did not start
 * or did not answer.
 */
export type EmbeddedErrorCode =
  | 'platform_unsupported'
  | 'data_folder_in_use'
  | 'data_folder_unusable'
  | 'server_failed';

export class EmbeddedError extends Error {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string) {
    super(message);
    this.name = 'EmbeddedError';
    this.code = code;
  }
}
