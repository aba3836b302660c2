export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One JSON line an event. Fields are figures, ids and codes, never chat content. */
export type Log = {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `thrown` is logged in full (name, message, stack). */
  error(event: string, thrown: unknown, fields?: LogFields): void;
};
