/** Part of every term table's and graph's fingerprint: raised whenever the same messages may give other terms. */
export const conceptEngineVersion = 'concepts-2';
