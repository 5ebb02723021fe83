import { describe, expect, it } from 'vitest';
import { identifierSets } from '../../src/crosswalk/index.js';
import { catalogue } from '../../src/frameworks/catalogue.js';
import { frameworks } from '../../src/frameworks/index.js';

const known = new Set(identifierSets.flatMap(({ labels }) => Object.keys(labels)));

describe('the catalogue of recurring activities', () => {
  it('names each activity once, in words joined by hyphens', () => {
    const keys = catalogue.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z]+(-[a-z]+)*$/.test(key))).toEqual([]);
  });

  it('holds every activity a framework leans on, and nothing else', () => {
    const used = new Set(frameworks.flatMap(({ activities }) => activities.map(({ key }) => key)));
    expect([...used].sort()).toEqual(catalogue.map(({ key }) => key).sort());
  });

  it('has a cadence, or goes by event', () => {
    const cadences = Object.fromEntries(catalogue.map(({ key, months }) => [key, months ?? 'event']));
    expect(cadences).toMatchObject({
      'access-review': 3,
      'vulnerability-scan': 1,
      'penetration-test': 12,
      'network-firewall-config-review': 6,
      'log-alert-review': 'event',
      'awareness-training': 'event',
      'system-description-update': 'event',
    });
  });

  it('answers only to criteria, clauses and controls that exist', () => {
    // A letter after a clause names one of its lines.
    const closed = frameworks.filter(({ identifiers }) => identifiers !== null);
    const ids = closed.flatMap(({ activities }) => activities.flatMap(({ controls }) => controls));
    expect(ids.filter((id) => !known.has(id.replace(/ [a-z]$/, '')))).toEqual([]);
  });
});

describe('the milestones of a framework', () => {
  it.each(frameworks.map((framework) => [framework.name, framework] as const))(
    '%s: have one kind per audit, and audits that exist',
    (_, { milestones, audits }) => {
      const pairs = milestones.flatMap((step) => step.audits.map((audit) => `${audit} ${step.kind}`));
      expect(new Set(pairs).size).toBe(pairs.length);
      const types = new Set(audits.map(({ id }) => id));
      expect(milestones.flatMap((step) => step.audits).filter((id) => !types.has(id))).toEqual([]);
    },
  );
});
