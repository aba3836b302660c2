/** The edge cache in front of public reads. Keys are full, normalised URLs. */
export type EdgeCache = {
  match(url: string): Promise<Response | null>;
  put(url: string, response: Response): Promise<void>;
  delete(url: string): Promise<void>;
};
