/** Part of every digest's fingerprint: raised whenever the same messages may give another digest. */
export const digestEngineVersion = 'digest-2';
