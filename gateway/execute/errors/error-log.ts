import type { EngineError, EngineErrorExtensions } from '../engine-operation.js';
import type { AnswerSites, Path } from './answer-sites.js';

/** More errors than this are not told apart by anyone; the rest is left out. */
const mostErrors = 1_000;

export interface LogSites {
  /** Places of the operation that the caller sent. */
  readonly answer: AnswerSites;
  /** Places of the operation that was run, when it is another. */
  readonly executed: AnswerSites | undefined;
}

type Saying = Pick<EngineError, 'message' | 'extensions'>;

/** The errors of one answer: placed where the caller asked, each said once. */
export class ErrorLog {
  private readonly errors = new Map<string, EngineError>();
  private readonly hidden: EngineError[] = [];
  private sites: LogSites | undefined;

  /** `openSites` is called with the first error. */
  constructor(private readonly openSites: () => LogSites) {}

  get list(): readonly EngineError[] {
    return [...this.errors.values()];
  }

  /** What went wrong where the caller did not ask. What was withheld there did not go wrong. */
  get unseen(): readonly EngineError[] {
    return this.hidden;
  }

  get isEmpty(): boolean {
    return this.errors.size === 0;
  }

  /** An error of one place, real indexes included. */
  at(path: Path, saying: Saying): void {
    const shown = this.shown(path);
    if (shown === undefined) this.hide({ ...saying, path });
    else this.add({ ...saying, path: shown });
  }

  /**
   * An error of a whole selection: once, however many items there are. `below` is the place, real
   * indexes included, of the one object whose selection it is; left out: of all objects.
   */
  ofSelection(names: readonly string[], { message, extensions }: Saying, below: Path = []): void {
    const shown = this.shown([...below, ...names])?.slice(below.length);
    if (shown === undefined) {
      this.hide({ message, extensions, path: [...below, ...names] });
      return;
    }
    const { path, field } = this.open().answer.placeOf(shown.map(String), below);
    this.add({
      message,
      path,
      extensions: field === undefined ? extensions : { ...extensions, field },
    });
  }

  /** An error that has no place in the answer. */
  ofRequest(saying: Saying): void {
    this.add({ ...saying });
  }

  /** Whether the caller asked for this place. */
  isShown(path: Path): boolean {
    return this.open().answer.shownLength(path) === path.length;
  }

  /** Whether an error says why the place is null: it is above or below, or of a selection around it. */
  explains(path: Path): boolean {
    return this.list.some((error) => {
      const other = error.path ?? [];
      const length = Math.min(other.length, path.length);
      return other.slice(0, length).every((element, index) => element === path[index]);
    });
  }

  /**
   * A key that the planner added is cut off, so that the error names what the caller can see. What was
   * woven in, and only in, for the gateway's own use is not the caller's: undefined.
   */
  private shown(path: Path): Path | undefined {
    const { answer, executed } = this.open();
    const length = answer.shownLength(path);
    if (length === path.length) return path;
    if (executed !== undefined && executed.shownLength(path) > length) return undefined;
    return path.slice(0, length);
  }

  private open(): LogSites {
    this.sites ??= this.openSites();
    return this.sites;
  }

  private add(error: EngineError): void {
    if (this.errors.size >= mostErrors) return;
    const key = JSON.stringify([error.path, this.identityOf(error.extensions), error.message]);
    if (!this.errors.has(key)) this.errors.set(key, error);
  }

  private hide(error: EngineError): void {
    if (error.extensions.code !== 'WITHHELD' && this.hidden.length < mostErrors)
      this.hidden.push(error);
  }

  private identityOf({ code, field, ...rest }: EngineErrorExtensions): readonly unknown[] {
    return [code, field, rest.class];
  }
}
