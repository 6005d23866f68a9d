/** One figure of a table: what it is called, and what it should be. */
export interface Column {
  key: string;
  title: string;
  /** Digits behind the point; 3 unless said. */
  digits?: number;
  target?: { atLeast: number } | { atMost: number };
}

/** Who was measured: ours, how far that goes by chance, a baseline run in the same process, or what others published on the public test split. */
export interface Line {
  who: string;
  kind: 'ours' | 'spread' | 'baseline' | 'published';
  /** By column key; a missing or null figure was not measured, or not published. */
  values: Readonly<Record<string, number | null>>;
  /** Where a published figure is from. */
  source?: string;
}

/** What a part found. */
export interface Table {
  title: string;
  columns: readonly Column[];
  lines: readonly Line[];
  /** What to know when reading it: what was trained on what, how many were judged. */
  notes?: readonly string[];
}

/** What a part is given. */
export interface Context {
  /** The directory with one folder for each data set. */
  data: string;
  /** Draws and training start from it: the same seed gives the same figures, times apart. */
  seed: number;
  /** Tells how far it is, on stderr. */
  say: (text: string) => void;
}

/** One thing that can be measured: a file in `parts/` and a line in `parts/index.ts`. */
export interface Part {
  name: string;
  /** One line for `--help`. */
  about: string;
  measure: (context: Context) => Table[] | Promise<Table[]>;
}
