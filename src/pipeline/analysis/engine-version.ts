/** Bumped whenever the same answers of the same models would be kept otherwise, or the models are asked otherwise. */
export const analysisEngineVersion = '1';
