/** What bears on whether a session opens anything, as the database says it. */
export interface Standing {
  /** Whether the account has a second factor, enrolled and confirmed. */
  readonly hasFactor: boolean;
  /** Whether this session was begun, or raised, with it. */
  readonly passedFactor: boolean;
  /** Whether a partner at which the user is an active member asks for one. */
  readonly partnerRequires: boolean;
  /** The roles of the active memberships. */
  readonly roles: readonly string[];
}

/**
 * What a session is worth: `enough` opens what the memberships allow; `enrolment` nothing but enrolling a second factor;
 * `none` nothing, since the password alone does not do for this account.
 */
export type Assurance = 'enough' | 'enrolment' | 'none';

/** Those who see much, or decide who sees it. */
const ROLES_THAT_NEED_IT: ReadonlySet<string> = new Set([
  'partner_manager',
  'institution_manager',
  'country_coordinator',
  'regional_coordinator',
  'data_protection_officer',
  'administrator',
]);

/** Who has to have a second factor here, and what their sessions are worth. Every way in ends at this one rule. */
export class AssuranceRule {
  readonly #byRole: boolean;

  /** @param production where roles alone require it; elsewhere there is nothing real to protect. */
  constructor(production: boolean) {
    this.#byRole = production;
  }

  requires({ partnerRequires, roles }: Pick<Standing, 'partnerRequires' | 'roles'>): boolean {
    return partnerRequires || (this.#byRole && roles.some((role) => ROLES_THAT_NEED_IT.has(role)));
  }

  assuranceOf(standing: Standing): Assurance {
    if (standing.hasFactor) return standing.passedFactor ? 'enough' : 'none';
    return this.requires(standing) ? 'enrolment' : 'enough';
  }
}
