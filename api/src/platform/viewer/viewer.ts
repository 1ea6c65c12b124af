import {
  type Ability,
  type ActiveMembership,
  abilityFor,
  type ScopeName,
  scopeNames,
  scopeShape,
  scopesOf,
  scopeValue,
  type ViewerScopes,
} from '@kolo/access';
import { settingsStatement } from '../access/index.ts';
import type { Step } from '../database/round-trip.ts';

/** Who asks: one signed-in user with the active memberships of one moment. */
export interface Viewer {
  readonly userId: string;
  readonly locale: string;
  readonly memberships: readonly ActiveMembership[];
  readonly scopes: ViewerScopes;
  /** Which scopes are held. */
  readonly shape: string;
  /** Which of them have exactly one value. */
  readonly singles: ReadonlySet<ScopeName>;
  /** Shape and singles as one text; statements are cached by it. */
  readonly statementKey: string;
  readonly ability: Ability;
  /** What makes a transaction the viewer's. */
  readonly settings: Step;
  /** Grows with every change of the user's memberships and language; it has to be found the same again. */
  readonly accessVersion: number;
}

/** The same viewer, to be answered in another language than the account's; what is worked out once is shared. */
export function viewerIn(locale: string, viewer: Viewer): Viewer {
  const same = Object.getOwnPropertyDescriptors(viewer);
  return Object.create(Object.prototype, { ...same, locale: { value: locale, enumerable: true } });
}

/** What `kolo.viewer` returns for a session token. */
export interface ViewerRow {
  readonly userId: string;
  readonly locale: string;
  /** The active memberships as JSON. */
  readonly memberships: string;
  readonly accessVersion: number;
}

/** The viewer with these memberships; the ability is made when it is first asked for. */
export function viewerOf({ userId, locale, memberships: json, accessVersion }: ViewerRow): Viewer {
  const memberships: ActiveMembership[] = JSON.parse(json);
  const scopes = scopesOf(userId, memberships);
  const shape = scopeShape(scopes);
  const singles = scopeNames.filter((name) => scopeValue(scopes, name).length === 1);
  let ability: Ability | undefined;
  return {
    userId,
    locale,
    memberships,
    scopes,
    shape,
    singles: new Set(singles),
    statementKey: `${shape} ${singles}`,
    settings: settingsStatement(scopes),
    accessVersion,
    get ability() {
      ability ??= abilityFor(scopes);
      return ability;
    },
  };
}
