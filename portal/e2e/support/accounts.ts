/** The password of every demonstration account in these journeys. */
export const password = 'a-password-for-journeys';

const account = (local: string) => `${local}@demo.kolo.example`;

/** The demonstration accounts by what their holders do. */
export const accounts = {
  caseworkerSerbia: account('caseworker.rs'),
  managerSerbia: account('manager.rs'),
  caseworkerKosovo: account('caseworker.xk'),
  caseworkerBosnia: account('caseworker.ba'),
  caseworkerMontenegro: account('caseworker.me'),
  countryCoordinator: account('coordinator.rs'),
  regionalCoordinator: account('coordinator'),
  dataProtectionOfficer: account('dpo'),
  administrator: account('admin'),
} as const;
