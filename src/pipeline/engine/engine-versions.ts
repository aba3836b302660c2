/** Part of every digest's fingerprint: raised whenever the same messages may give another digest. */
export const digestEngineVersion = 'digest-5';

/** Part of every weekly summary's fingerprint: raised whenever the same inputs may give another summary. */
export const summaryEngineVersion = 'summary-5';

/** Part of every term table's and graph's fingerprint: raised whenever the same messages may give other terms. */
export const conceptEngineVersion = 'concepts-5';

/** Part of every public row's fingerprint: raised whenever the same inputs may be composed in another way. */
export const publishingEngineVersion = 'publishing-3';
