// From what somebody asks about to the crosswalk of it: what `crosswalk` asks for.

import { whyNoControl } from './config/control-ids.js';
import { identifierSets } from './crosswalk/index.js';
import { catalogue, usualFrameworks } from './frameworks/index.js';
import type { ConfigProblem, Framework, Result } from './model/index.js';
import { type CrosswalkReport, crosswalkReport, type Edition } from './report/index.js';

/**
 * The crosswalk of a criterion, a control, a clause or a heading over several of them; of everything where none is named.
 * With the edition of 2013 it is a control or heading of its Annex A, led to what took its place. Letter case is not
 * looked at. A name that is none is a problem, with the nearest one.
 */
export function crosswalkOf(asked: string | undefined, edition: Edition): Result<CrosswalkReport> {
  const both = usualFrameworks as readonly [Framework, Framework];
  const forward = edition === '2013' ? forwardOf(asked) : [];
  const ids = edition === '2013' ? forward.flatMap(({ to }) => to) : idsOf(asked);
  if (asked !== undefined && ids.length === 0) {
    return { ok: false, problems: [unknown(asked, edition)], conflict: null };
  }
  const question = { edition, asked: asked?.toUpperCase() ?? null, ids: [...new Set(ids)], forward };
  return { ok: true, value: crosswalkReport(question, both, catalogue) };
}

function idsOf(asked: string | undefined): readonly string[] {
  return asked === undefined
    ? []
    : under(
        asked,
        identifierSets.flatMap(({ labels }) => Object.keys(labels)),
      );
}

function forwardOf(asked: string | undefined) {
  const all = identifierSets.flatMap(({ successors }) => Object.entries(successors));
  const wanted = new Set(
    asked === undefined
      ? all.map(([from]) => from)
      : under(
          asked,
          all.map(([from]) => from),
        ),
  );
  return all.flatMap(([from, to]) => (wanted.has(from) ? [{ from, to }] : []));
}

// The one of this name, and all that stand under it as under a heading: `A.9.2`, `CC6`, or letters alone.
function under(asked: string, ids: readonly string[]): readonly string[] {
  const name = asked.toUpperCase();
  if (/^[A-Z]+$/.test(name)) return ids.filter((id) => id.replace(/[\d.].*/, '') === name);
  return ids.filter((id) => id === name || id.startsWith(`${name}.`));
}

function unknown(asked: string, edition: Edition): ConfigProblem {
  const place = { where: undefined, citation: undefined };
  if (edition === '2013') {
    const message = `\`${asked}\` is no control of Annex A of ISO/IEC 27001:2013`;
    return {
      rule: 'iso-id',
      message,
      remedy: 'write an id such as A.9.2.1, or a heading such as A.9.2',
      ...place,
    };
  }
  const why = whyNoControl(asked.toUpperCase());
  const isEarlier = forwardOf(asked).length > 0;
  const remedy = isEarlier ? `${why?.remedy}; or ask with \`--edition 2013\`` : why?.remedy;
  return {
    rule: why?.rule ?? 'unknown-control',
    message: `\`${asked}\` is asked for, ${why?.says ?? 'which is no criterion, clause or control'}`,
    remedy,
    where: undefined,
    citation: why?.citation,
  };
}
