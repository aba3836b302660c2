/** Part of every weekly summary's fingerprint: raised whenever the same inputs may give another summary. */
export const summaryEngineVersion = 'summary-2';
