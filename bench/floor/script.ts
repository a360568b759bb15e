/** What an owner sent to its database for one question, put together from what was recorded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubgraphName } from '../../schema/principal/agency.js';
import { valueParsers } from '../../subgraphs/shared/database/value-parsers.js';

export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One read-only transaction: `begin` and the settings are the first two of the first message. */
export interface RecordedRead {
  readonly messages: readonly (readonly Statement[])[];
}

/** All of one owner's part in one question. */
export interface OwnerScript {
  /** Who the child is to the caller, asked before anything is read; empty where no child is named. */
  readonly standing: readonly Statement[];
  readonly reads: readonly RecordedRead[];
  /** What is put on record before the answer leaves. */
  readonly audit: readonly Statement[];
}

interface Message {
  readonly connection: number;
  readonly statements: readonly Statement[];
}

interface OpenRead {
  readonly question: string;
  readonly messages: (readonly Statement[])[];
}

interface Draft {
  readonly standing: Statement[];
  readonly reads: RecordedRead[];
  readonly audit: Statement[];
}

/** PostgreSQL's text of a list: of type `text[]`, by its object id. */
const parseList = valueParsers.getTypeParser(1009) as (text: string) => readonly string[];

const settingIn = ({ values }: Statement, name: string): string | null => {
  const [names = [], settings = []] = values.map((value) => parseList(String(value)));
  return settings[names.indexOf(`app.${name}`)] ?? null;
};

const questionOfAudit = ({ values }: Statement): string | null => {
  const rows = JSON.parse(String(values[0])) as readonly { readonly request_id?: string }[];
  return rows[0]?.request_id ?? null;
};

/** Reads one owner's messages in their order: questions were asked one after another. */
class Reader {
  readonly scripts = new Map<string, Draft>();
  private readonly open = new Map<number, OpenRead>();
  private standing: Statement | null = null;

  take({ connection, statements }: Message): void {
    const [first, second] = statements;
    if (first?.name === 'childview_child_standing') this.standing = first;
    else if (first?.name === 'childview_audit_insert') this.audit(first);
    else if (first?.text === 'commit') this.close(connection);
    else if (first?.text.startsWith('begin isolation level repeatable read') && second)
      this.begin(connection, second, statements);
    else this.open.get(connection)?.messages.push(statements);
  }

  private scriptOf(question: string): Draft {
    const script = this.scripts.get(question) ?? { standing: [], reads: [], audit: [] };
    this.scripts.set(question, script);
    return script;
  }

  private begin(connection: number, settings: Statement, statements: readonly Statement[]): void {
    const question = settingIn(settings, 'request_id');
    if (question !== null) this.open.set(connection, { question, messages: [statements] });
  }

  private close(connection: number): void {
    const read = this.open.get(connection);
    this.open.delete(connection);
    if (read) this.scriptOf(read.question).reads.push({ messages: read.messages });
  }

  private audit(insert: Statement): void {
    const question = questionOfAudit(insert);
    if (question === null) return;
    const script = this.scriptOf(question);
    script.audit.push(insert);
    if (this.standing) script.standing.push(this.standing);
    this.standing = null;
  }
}

/** By question: the id of the request that asked it. */
export const readScripts = (
  folder: string,
  owner: SubgraphName,
): ReadonlyMap<string, OwnerScript> => {
  const reader = new Reader();
  for (const line of readFileSync(join(folder, `${owner}.ndjson`), 'utf8').split('\n'))
    if (line !== '') reader.take(JSON.parse(line) as Message);
  return reader.scripts;
};
