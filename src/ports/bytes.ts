/** Random access to a file of known size: an R2 object, a local file, a buffer, or a generated giant. */
export type ByteSource = {
  readonly size: number;
  /**
   * Exactly `length` bytes from `offset`, both within the file; fewer is an error of the implementation. The answer may stand
   * in the memory of `target`, of `length` bytes or more, which is given away with it.
   */
  read(offset: number, length: number, target?: Uint8Array): Promise<Uint8Array>;
};
