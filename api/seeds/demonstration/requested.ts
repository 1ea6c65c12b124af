/** Somebody who said at one partner of the demonstration that they are known at another; that one is asked for their transfer. */
export interface RequestedScene {
  /** Handles of the two partners: who asks, and who is asked. */
  readonly from: string;
  readonly to: string;
  readonly message: string;
  /** In how many days an answer is due. */
  readonly dueIn: number;
  /** Nothing said it waits. */
  readonly answer?: 'rejected';
}

/** Requests for a transfer, of the partners whose members can sign in. No text names a person. */
export const requestedScenes: readonly RequestedScene[] = [
  {
    from: 'niksic',
    to: 'leskovac',
    message: 'Kaže da je na proljeće tamo otvoren slučaj, a sada živi u Nikšiću. [synthetic record]',
    dueIn: 8,
  },
  {
    from: 'leskovac',
    to: 'vares',
    message: 'Osoba navodi da je prošle godine bila na obuci u Varešu. [synthetic record]',
    dueIn: 13,
  },
  {
    from: 'prishtine',
    to: 'leskovac',
    message: 'Says that a caseworker in Leskovac helped with papers in 2017. [synthetic record]',
    dueIn: 4,
    answer: 'rejected',
  },
];
