// Each framework by itself and on top of the others: what tells which of them is worth what it costs.

import { knownTo } from '../known-to.js';
import { type AdvicePart, type InHandOn, type Program, type Track, trackTitle } from '../model/index.js';
import { soonestDocuments } from '../schedule/index.js';
import { frameworkOf, openTracks } from '../strategies.js';
import { addedBy, documentOf } from './figures.js';
import type { Trial, Trials } from './trials.js';

/** The open tracks of a planned program. */
export function partsOf(
  program: Program,
  whole: Extract<Trial, { readonly ok: true }>,
  lateFrom: Program,
  trials: Trials,
): readonly AdvicePart[] {
  const { frameworks } = knownTo(program);
  return openTracks(program)
    .filter(({ merge, joined }) => !merge && joined.length === 0)
    .map((track) => {
      const framework = frameworkOf(track, frameworks);
      const title = trackTitle(track, frameworks);
      const isOnly = program.tracks.length === 1;
      const own = trials.only(program, [track]);
      const alone = isOnly ? whole : trials.plan(`${title} alone`, own, lateFrom);
      const rest = program.tracks.filter(({ id }) => id !== track.id);
      const without = isOnly
        ? undefined
        : trials.plan(`without ${title}`, trials.only(program, rest), lateFrom);
      return {
        track: track.id,
        title,
        earliest: earliestOf(trials.only(lateFrom, [track]), track, trials),
        alone: alone.ok ? alone.figures : null,
        adds: without?.ok ? addedBy(whole.figures, without.figures) : null,
        known: framework?.known ?? [],
      };
    });
}

/** How many plans that takes at the most. */
export function plansForParts(program: Program): number {
  return program.tracks.length === 1 ? 0 : 2 * openTracks(program).length;
}

/** The first document that a track can have in hand, and when. */
export function earliestOf(program: Program, track: Track, trials: Trials): InHandOn | null {
  const { frameworks } = knownTo(program);
  const [first] = soonestDocuments(program, frameworks, trials.today).filter((it) => it.track === track.id);
  const framework = frameworkOf(track, frameworks);
  const type = framework?.audits.find(({ id }) => id === first?.type);
  if (!first || !framework || !type) return null;
  return { audit: `${track.id}/${type.id}`, document: documentOf(framework, track, type), on: first.on };
}
