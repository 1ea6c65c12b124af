import type { Environment } from './environment.ts';

const domain = 'demo.kolo.example';

/** The demonstration accounts. */
export const demonstrationAccounts = [
  { account: 'caseworker.rs', role: 'caseworker, Serbia' },
  { account: 'manager.rs', role: 'partner manager, Serbia' },
  { account: 'caseworker.xk', role: 'caseworker, Kosovo' },
  { account: 'caseworker.ba', role: 'caseworker, Bosnia and Herzegovina' },
  { account: 'caseworker.me', role: 'caseworker, Montenegro' },
  { account: 'coordinator.rs', role: 'country coordinator, Serbia' },
  { account: 'coordinator', role: 'regional coordinator' },
  { account: 'dpo', role: 'data protection officer' },
  { account: 'admin', role: 'administrator' },
] as const;

/** What a person needs to sign in, once the application serves. */
export function welcome(address: string, { mode, demoPassword, demoPasswordIsDefault }: Environment): string {
  const lines = ['', `  Kolo serves at ${address} (API at ${new URL('/graphql', address)})`, ''];
  if (mode === 'production') return lines.join('\n');
  const accounts = demonstrationAccounts.map(({ account, role }) => `    ${`${account}@${domain}`.padEnd(38)}${role}`);
  const password = `  Password of all of them: ${demoPasswordIsDefault ? demoPassword : 'as set in DEMO_PASSWORD'}`;
  return [...lines, '  Demonstration accounts (all persons and cases are synthetic):', ...accounts, password, ''].join(
    '\n',
  );
}
