/** What the law calls special categories of personal data, and what harms as much: crime, asylum, debt. */
export type SensitiveCategory = 'health' | 'religion' | 'politics' | 'sex_life' | 'crime' | 'asylum' | 'debt';

/** Stems by category, blank-separated. A stem that ends in `*` stands for all words that begin with it. */
export type SensitiveWords = Readonly<Record<SensitiveCategory, string>>;
