// Which framework, in what order, and why: what is open in a program is decided in every way, each way is planned in full
// by the same prices, and so is each framework by itself and whatever is considered on top.

import type { PlainDate } from '../calendar/index.js';
import { frameworks, usualFrameworks } from '../frameworks/index.js';
import { knownTo } from '../known-to.js';
import {
  type Advice,
  type AdviceAddition,
  type AdviceQuestion,
  type ConfigProblem,
  type Conflict,
  type FileChange,
  type Framework,
  isExamined,
  type Program,
  trackTitle,
} from '../model/index.js';
import { openTracks, ordered } from '../strategies.js';
import { additionOf, byWork, indexOf, otherOf, PLANS_FOR_ADDITION } from './additions.js';
import { withAsked } from './asked.js';
import {
  type Choice,
  changesTo,
  isDecidedAlike,
  lengthChoices,
  opened,
  orderChoices,
  pointChoices,
} from './choices.js';
import { partsOf, plansForParts } from './parts.js';
import { choiceOf, ranked, type Tried } from './ranking.js';
import { stepsOf } from './steps.js';
import { boundedBy, MANY_TRACKS, type OptionsFor, Trials } from './trials.js';

export type { OptionsFor } from './trials.js';

/** The advice, or why there is no plan whatever is chosen. */
export type Advised =
  | { readonly ok: true; readonly value: Advice }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null };

/** The advice on a program as of a day; `optionsFor` says how to search for each plan. */
export function adviseProgram(
  own: Program,
  today: PlainDate,
  question: AdviceQuestion,
  optionsFor: OptionsFor = () => ({}),
): Advised {
  const program = withAsked(own, question.askedFor, question.ready, knownTo(own).frameworks);
  const asked = new Set(question.askedFor.map(({ track, audit }) => (audit ? `${track}/${audit}` : track)));
  const free = opened(program, asked);
  const considered = consideredIn(program, question);
  const trials = new Trials(today, optionsFor);
  trials.expect(plansForParts(program) + PLANS_FOR_ADDITION * considered.length);
  const tried = tryAll(program, free, asked, question.isFileless, trials);
  const groups = ranked(tried);
  const [best] = groups[0] ?? [];
  if (!best?.trial.ok) return refused(tried);
  const { trial, choice } = best;
  const { plan } = trial.planned;
  const base = inAnyOrder(choice.program);
  const additions = considered.map((it) => additionOf(it, base, trial, free, question.ready, trials));
  return {
    ok: true,
    value: {
      schema: 'auditcal.advice/1',
      program: own.id,
      organization: own.organization.name,
      file: question.isFileless ? null : own.file,
      today,
      horizon: plan.horizon,
      currency: own.organization.currency,
      askedFor: question.askedFor.map(({ track, audit = null, by }) => ({
        track,
        audit,
        by: by?.on ?? null,
      })),
      tracks: tracksOf(program),
      choices: groups.map(choiceOf),
      budget: Object.fromEntries([...own.costs.budget].map(([year, { amount }]) => [year, amount])),
      asks: asksOf(own, program, question),
      steps: stepsOf(trial.planned),
      parts: partsOf(base, trial, free, trials),
      additions: additions.sort(byCost),
      others: othersIn(program, considered),
      notes: notesOf(own, program, question),
    },
  };
}

// First the length of the first period, then on the best of them the order and a report on one date. The file's own plan
// is among them.
function tryAll(
  program: Program,
  free: Program,
  asked: ReadonlySet<string>,
  isFileless: boolean,
  trials: Trials,
): readonly Tried[] {
  const isMany = program.tracks.length >= MANY_TRACKS;
  const lengths = isMany ? [] : lengthChoices(free);
  const later = orderChoices(free).length + pointChoices(free, asked).length;
  trials.expect(1 + Math.max(1, lengths.length) + later);
  const trying = (choices: readonly Choice[]): readonly Tried[] =>
    choices.map((choice) => {
      const trial = trials.plan(choice.title, choice.program, free);
      const plan = trial.ok ? trial.planned.plan : undefined;
      return { choice, trial, write: changesTo(program, choice.program, plan) };
    });
  const file = { id: 'file', title: isFileless ? 'as prices decide' : 'as the file says', program };
  const open = { id: 'open', title: 'as prices decide', program: free };
  const isOpen = !isDecidedAlike(program, free);
  const first = trying([file, ...(isOpen ? [open] : []), ...lengths]);
  const [best] = ranked(first)[0] ?? [];
  const base = inAnyOrder(best?.trial.ok ? best.choice.program : free);
  const all = [...first, ...trying([...orderChoices(base), ...pointChoices(base, asked)])];
  const freest = trials.plan(open.title, isOpen ? free : program, free);
  if (!freest.ok) return all;
  // Who decides something of what is open cannot come to less than who decides nothing.
  const { bound } = freest.planned.plan.objective;
  return all.map((it) => (it.choice === file ? it : { ...it, trial: boundedBy(it.trial, bound) }));
}

/** The same program with no track made to wait for another. */
function inAnyOrder(program: Program): Program {
  return program.planning.strategy === 'auto' ? program : ordered(program, 'auto');
}

// What stands in the way of the program with everything open stands in the way of every choice.
function refused(tried: readonly Tried[]): Advised {
  const { trial } = tried.find(({ choice }) => choice.id === 'open') ?? (tried[0] as Tried);
  if (trial.ok) throw new Error('a choice that was planned is no reason to refuse');
  return trial;
}

function consideredIn(program: Program, { consider }: AdviceQuestion): readonly Framework[] {
  const there = new Set(program.tracks.map(({ framework }) => framework));
  const wanted = consider ?? usualFrameworks.map(({ id }) => id);
  return frameworks.filter((it) => isExamined(it) && wanted.includes(it.id) && !there.has(it.id));
}

function othersIn(program: Program, considered: readonly Framework[]): Advice['others'] {
  const there = new Set([
    ...program.tracks.map(({ framework }) => framework),
    ...considered.map(({ id }) => id),
  ]);
  return frameworks
    .filter((it) => isExamined(it) && !there.has(it.id))
    .map((it) => otherOf(it, program))
    .sort(byWork);
}

// Cheapest first; what cannot be planned last.
function byCost(a: AdviceAddition, b: AdviceAddition): number {
  const cost = ({ adds }: AdviceAddition): number => adds?.cost.likely ?? Number.MAX_VALUE;
  return cost(a) - cost(b) || indexOf(a.framework) - indexOf(b.framework);
}

// A day that the file has already is not written again.
function asksOf(own: Program, program: Program, { askedFor }: AdviceQuestion): readonly FileChange[] {
  const added = program.tracks.filter(({ id }) => !own.tracks.some((it) => it.id === id));
  const goals = askedFor.flatMap(({ track, audit, by }): FileChange[] => {
    const before = own.tracks.find(({ id }) => id === track);
    const wish = audit === undefined ? undefined : before?.audits.get(audit);
    const had = audit === undefined ? before?.by : wish?.by;
    const at = ['frameworks', track, ...(audit === undefined ? [] : [audit])].join('.');
    if (by) return had && had.on <= by.on ? [] : [`${at}.by: ${by.on}`];
    return audit === undefined || wish?.wanted ? [] : [`${at}: true`];
  });
  return [...added.map(({ id, ready }) => `frameworks.${id}.ready: ${ready.on}`), ...goals];
}

function tracksOf(program: Program): Advice['tracks'] {
  const open = new Set(openTracks(program));
  const { frameworks } = knownTo(program);
  return program.tracks.map((track) => ({
    track: track.id,
    title: trackTitle(track, frameworks),
    isOpen: open.has(track),
  }));
}

function notesOf(own: Program, program: Program, { ready, isFileless }: AdviceQuestion): readonly string[] {
  const { peopleAssumed, people } = own.organization;
  const added = program.tracks.filter(({ id }) => !own.tracks.some((it) => it.id === id));
  return [
    ...(peopleAssumed ? [`How many people there are: ${people} were taken.`] : []),
    ...((added.length > 0 || isFileless) && !ready
      ? [
          `When ${isFileless ? 'everything' : 'what the file does not have'} is in place: ${own.planning.from} was taken, the first day of the plan. --ready says another day.`,
        ]
      : []),
    ...(program.tracks.length >= MANY_TRACKS && lengthChoices(program).length > 0
      ? [
          'How a first period of another length would do: with three frameworks or more each plan takes too long to make them all.',
        ]
      : []),
  ];
}
