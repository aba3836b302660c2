/**
 * The closed set of errors. Every failure a person or a program can meet has one code, one HTTP status,
 * one class (which decides about retries) and a title a person understands.
 */

/** What a failed job does next: `transient` and `quota` come again later, `permanent` and `poison` end. */
export type ErrorClass = 'transient' | 'quota' | 'permanent' | 'poison';

export type ErrorSpec = { readonly status: number; readonly class: ErrorClass; readonly title: string };

const permanent = (status: number, title: string): ErrorSpec => ({ status, class: 'permanent', title });
const transient = (status: number, title: string): ErrorSpec => ({ status, class: 'transient', title });

export const errorSpecs = {
  // the surface
  bad_request: permanent(400, 'The request is not valid'),
  unauthorized: permanent(401, 'Authentication is required'),
  forbidden: permanent(403, 'This key may not do that'),
  not_found: permanent(404, 'Not found'),
  method_not_allowed: permanent(405, 'Method not allowed'),
  not_acceptable: permanent(406, 'No acceptable representation'),
  conflict: permanent(409, 'The request conflicts with the current state'),
  gone: permanent(410, 'No longer available'),
  precondition_failed: permanent(412, 'The resource has changed'),
  too_large: permanent(413, 'Too large'),
  unsupported_media_type: permanent(415, 'Unsupported media type'),
  unprocessable: permanent(422, 'The request cannot be processed'),
  precondition_required: permanent(428, 'The request must name the version that it changes'),
  rate_limited: { status: 429, class: 'quota', title: 'Too many requests' },
  internal: transient(500, 'Internal error'),
  unavailable: transient(503, 'Temporarily unavailable'),

  text_has_warnings: permanent(422, 'The text may give somebody away'),
  source_limit: permanent(409, 'The community has as many sources as it may have'),

  // uploads
  upload_incomplete: permanent(409, 'Parts of the upload are missing'),
  upload_part_mismatch: permanent(422, 'The part does not match its declared size or hash'),

  // archives
  file_empty: permanent(422, 'The file is empty'),
  zip_invalid: permanent(422, 'The archive is damaged'),
  zip_truncated: permanent(422, 'The archive is incomplete'),
  zip_ambiguous: permanent(422, 'The archive contradicts itself'),
  zip_bomb: permanent(422, 'The archive expands beyond its limits'),
  zip_overlap: permanent(422, 'Entries of the archive overlap'),
  zip_too_many_entries: permanent(422, 'The archive has too many entries'),
  zip_encrypted: permanent(422, 'The archive is encrypted'),
  zip_unsupported_method: permanent(422, 'The archive uses an unsupported compression method'),
  zip_multi_disk: permanent(422, 'The archive is split across several files'),
  zip_bad_checksum: permanent(422, 'An entry of the archive fails its checksum'),

  // chats
  chat_not_found: permanent(422, 'No chat was found in the file'),
  chat_empty: permanent(422, 'The chat has no messages'),
  chat_not_recognised: permanent(422, 'The file is not a WhatsApp chat'),
  chat_too_large: permanent(422, 'The chat is too large'),
  chat_out_of_order: permanent(422, 'The dates of the chat are too far out of order'),

  // segments
  segment_unreadable: permanent(500, 'Stored messages cannot be read'),

  // jobs
  lease_lost: transient(409, 'Another worker took over'),
  storage_unavailable: transient(503, 'Storage is temporarily unavailable'),
  model_unavailable: transient(503, 'The model is temporarily unavailable'),
  model_invalid_output: permanent(502, 'The model gave an unusable answer'),
  circuit_open: {
    status: 503,
    class: 'quota',
    title: 'The model provider is paused after repeated failures',
  },
  quota_exceeded: { status: 429, class: 'quota', title: 'The quota of today is used up' },
  message_unknown: { status: 422, class: 'poison', title: 'The message is not understood' },
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof errorSpecs;

export const errorCodes = Object.keys(errorSpecs) as [ErrorCode, ...ErrorCode[]];
