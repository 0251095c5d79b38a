/** Formats that the field publishes; all of a file is read before its first organisation is known. */
export const PUBLISHED_FORMATS = ['cove-participants', 'cordis', 'erasmus-projects'] as const;
export type PublishedFormat = (typeof PUBLISHED_FORMATS)[number];

/** Whether a format is one of the field's; what comes in it is added to what is stored, history included. */
export function isPublished(format: ImportFormat): format is PublishedFormat {
  return (PUBLISHED_FORMATS as readonly string[]).includes(format);
}

export const IMPORT_FORMATS = ['ndjson', 'csv', ...PUBLISHED_FORMATS] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];
