import { registerEnumType } from 'type-graphql';

export const TransferRequestSide = { ASKING: 'ASKING', ASKED: 'ASKED' } as const;
export type TransferRequestSide = (typeof TransferRequestSide)[keyof typeof TransferRequestSide];

registerEnumType(TransferRequestSide, {
  name: 'TransferRequestSide',
  description: 'On which side of a request for a transfer a partner of the viewer’s is.',
  valuesConfig: {
    ASKING: { description: 'It asks.' },
    ASKED: { description: 'It is asked.' },
  },
});
