// `audiences`: who may see what. A track's own word wins over the file's.

import { AUDIENCES, type Audience, type ChosenAudiences } from '../../model/index.js';
import type { View } from './view.js';

/** What a block says of its documents and events, over what was said around it. */
export function buildAudiences(view: View, around: ChosenAudiences = new Map()): ChosenAudiences {
  const written = view.map('audiences');
  const chosen = (written?.keys ?? []).flatMap((key) => {
    const audience = written && audienceAt(written, key);
    return audience ? [[key, audience] as const] : [];
  });
  return new Map([...around, ...chosen]);
}

/** The circle written at a key; undefined where none is. */
export function audienceAt(view: View, key: string): Audience | undefined {
  const text = view.text(key);
  return AUDIENCES.find((it) => it === text);
}
