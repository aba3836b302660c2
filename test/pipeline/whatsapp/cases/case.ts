/** One transcript and what must come out of it. */
export type Case = {
  readonly name: string;
  /** `{LRM}` and the like stand for invisible characters, see `marks`. */
  readonly text: string;
  /** `local time|author|kind|text`, then `|file=…`, `|omitted`, `|type=…`, `|edited`, `|event=type:actor:targets`; `-` for nobody. */
  readonly entries: readonly string[];
  /** What the report must say. */
  readonly report?: Readonly<Record<string, unknown>>;
  readonly warnings?: readonly string[];
  readonly options?: {
    readonly year?: number;
    readonly dateOrder?: 'dmy' | 'mdy' | 'ymd';
    readonly files?: readonly string[];
  };
};

const marks: Readonly<Record<string, string>> = {
  LRM: '\u200e',
  RLM: '\u200f',
  ALM: '\u061c',
  NBSP: '\u00a0',
  NNBSP: '\u202f',
  THIN: '\u2009',
  LRE: '\u202a',
  PDF: '\u202c',
  FSI: '\u2068',
  PDI: '\u2069',
  BOM: '\ufeff',
  ZWJ: '\u200d',
  ZWNJ: '\u200c',
  LS: '\u2028',
  CR: '\r',
};

export function expandMarks(text: string): string {
  return text.replace(/\{([A-Z]+)\}/g, (whole, name: string) => marks[name] ?? whole);
}
