import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Place, placeKey, Writing } from '../../../../renderer/reports/write/writing.ts';
import { Problem } from '../../../../shared/problem.ts';
import { emptyDraft, type ReportDraft } from '../../../../shared/reportDraft.ts';

const HAPPENED: Place = { incident: 'i-7', language: 'ko', field: 'happened' };

/** A console with one draft, a link that can fail either way, and time that passes when it is told. */
class ScriptedDesk {
  draft: ReportDraft = emptyDraft('i-7', 'ko');
  /** What the page knows of it. */
  known: ReportDraft = this.draft;
  link: 'whole' | 'down' | 'answers lost' = 'whole';
  readonly writes: string[] = [];
  readonly writing: Writing;
  #now = 1;
  #due = new Set<() => void>();

  constructor() {
    this.writing = new Writing({
      draft: () => this.known,
      write: async ({ field, text, was }) => {
        if (this.link === 'down') throw new Problem('problem.disconnected');
        const there = this.draft.fields[field];
        if ((there?.at ?? null) !== was) {
          throw new Problem('reportMaking.writtenMeanwhile', { by: there?.by ?? '' });
        }
        this.writes.push(text);
        const draft = this.#write(text, '나');
        if (this.link === 'answers lost') throw new Problem('problem.disconnected');
        return draft;
      },
      keep: (draft) => this.#know(draft),
      fetch: async () => {
        if (this.link === 'whole') this.#know(this.draft);
      },
      later: (_ms, act) => {
        this.#due.add(act);
        return () => this.#due.delete(act);
      },
    });
  }

  #write(text: string, by: string): ReportDraft {
    this.#now += 1;
    const fields = { ...this.draft.fields };
    if (text === '') delete fields.happened;
    else fields.happened = { text, at: this.#now, by };
    this.draft = { ...this.draft, fields };
    return this.draft;
  }

  #know(draft: ReportDraft): void {
    this.known = draft;
    this.writing.meet(draft);
  }

  /** Somebody else writes, and the page hears of it where the link is whole. */
  other(text: string): void {
    this.#write(text, '당직 2');
    if (this.link === 'whole') this.#know(this.draft);
  }

  /** The link is whole again: the page hears what there is, and tries what it could not save. */
  async rejoin(): Promise<void> {
    this.link = 'whole';
    this.#know(this.draft);
    this.writing.retry();
    await this.settle();
  }

  /** Time passes until nothing waits. */
  async settle(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      for (const act of [...this.#due]) {
        this.#due.delete(act);
        act();
      }
      await new Promise((next) => setImmediate(next));
    }
  }

  get typed() {
    return this.writing.store.getState().get(placeKey(HAPPENED))?.typed;
  }

  /** What stands in the field. */
  get shown(): string {
    return this.typed?.text ?? this.known.fields.happened?.text ?? '';
  }

  get saved(): string {
    return this.draft.fields.happened?.text ?? '';
  }
}

let desk: ScriptedDesk;
beforeEach(() => {
  desk = new ScriptedDesk();
});

describe('what is typed', () => {
  it('is saved once the keys rest, and as one text', async () => {
    desk.writing.type(HAPPENED, '로');
    desk.writing.type(HAPPENED, '로그인');
    expect(desk.writes).toEqual([]);
    await desk.settle();
    expect(desk.writes).toEqual(['로그인']);
    expect(desk.typed).toBeUndefined();
  });

  it('is saved at once when the field is left, and only where something waits', async () => {
    desk.writing.type(HAPPENED, '로그인');
    desk.writing.leave(HAPPENED);
    expect(desk.writes).toEqual(['로그인']);
    await desk.settle();
    desk.writing.leave(HAPPENED);
    expect(desk.writes).toEqual(['로그인']);
  });

  it('waits for a lost link and says why', async () => {
    desk.link = 'down';
    desk.writing.type(HAPPENED, '로그인');
    await desk.settle();
    expect(desk.typed?.problem?.key).toBe('problem.disconnected');
    expect(desk.shown).toBe('로그인');
    await desk.rejoin();
    expect(desk.saved).toBe('로그인');
    expect(desk.typed).toBeUndefined();
  });

  it('is no quarrel with oneself where only the answer was lost', async () => {
    desk.link = 'answers lost';
    desk.writing.type(HAPPENED, '로그인');
    await desk.settle();
    desk.writing.type(HAPPENED, '로그인 멈춤');
    await desk.rejoin();
    expect(desk.typed).toBeUndefined();
    expect(desk.saved).toBe('로그인 멈춤');
  });

  it('is taken up again after a reload', async () => {
    desk.writing.restore([{ place: HAPPENED, text: '로그인', was: null }]);
    expect(desk.shown).toBe('로그인');
    await desk.settle();
    expect(desk.saved).toBe('로그인');
  });
});

describe('where somebody else wrote meanwhile', () => {
  beforeEach(async () => {
    desk.link = 'down';
    desk.writing.type(HAPPENED, '내 글');
    desk.other('남의 글');
    await desk.rejoin();
  });

  it('both texts stay until the operator chooses', async () => {
    expect(desk.shown).toBe('내 글');
    expect(desk.typed?.theirs).toMatchObject({ text: '남의 글', by: '당직 2' });
    desk.writing.type(HAPPENED, '내 글 더');
    await desk.settle();
    expect(desk.saved).toBe('남의 글');
    expect(desk.typed?.theirs?.text).toBe('남의 글');
  });

  it.each([
    ['mine', '내 글'],
    ['theirs', '남의 글'],
    ['both', '남의 글\n\n내 글'],
  ] as const)('%s leaves %j', async (how, text) => {
    desk.writing.settle(HAPPENED, how);
    await desk.settle();
    expect(desk.saved).toBe(text);
    expect(desk.shown).toBe(text);
    expect(desk.typed).toBeUndefined();
  });

  it('asks again where they write once more before the choice is saved', async () => {
    desk.link = 'down';
    desk.other('남의 글, 고침');
    desk.writing.settle(HAPPENED, 'mine');
    await desk.rejoin();
    expect(desk.typed?.theirs?.text).toBe('남의 글, 고침');
    expect(desk.shown).toBe('내 글');
  });
});

it('what was taken back after its answer got lost is taken back on the console too', async () => {
  desk.link = 'answers lost';
  desk.writing.type(HAPPENED, '로그인');
  await desk.settle();
  expect(desk.saved).toBe('로그인');
  desk.writing.type(HAPPENED, '');
  await desk.settle();
  await desk.rejoin();
  expect(desk.saved).toBe('');
  expect(desk.typed).toBeUndefined();
});

it('nothing typed is ever lost, whatever the link does and whoever writes', async () => {
  const acts = fc.array(
    fc.oneof(
      fc.record({ act: fc.constant('type' as const), text: fc.string({ maxLength: 4 }) }),
      fc.record({ act: fc.constant('other' as const), text: fc.string({ maxLength: 4 }) }),
      fc.record({
        act: fc.constant('link' as const),
        text: fc.constantFrom('whole' as const, 'down' as const, 'answers lost' as const),
      }),
      fc.record({ act: fc.constant('settle' as const), text: fc.constant('') }),
      fc.record({ act: fc.constant('rejoin' as const), text: fc.constant('') }),
    ),
    { maxLength: 14 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const console = new ScriptedDesk();
      // What was typed since it was last known to be saved.
      let mine: string | null = null;
      for (const { act, text } of all) {
        if (act === 'type') {
          console.writing.type(HAPPENED, text);
          mine = text;
        } else if (act === 'other') console.other(text);
        else if (act === 'link') console.link = text;
        else if (act === 'settle') await console.settle();
        else await console.rejoin();
        if (console.typed) expect(console.typed.text).toBe(mine);
        // Let go of only once the console has, or had, exactly that text.
        else if (mine !== null) {
          expect([...console.writes, console.saved]).toContain(mine);
          mine = null;
        }
      }
      await console.rejoin();
      if (mine === null) return;
      if (console.typed?.theirs) console.writing.settle(HAPPENED, 'mine');
      await console.settle();
      expect(console.typed).toBeUndefined();
      expect([...console.writes, console.saved]).toContain(mine);
    }),
    { numRuns: 60 },
  );
});
