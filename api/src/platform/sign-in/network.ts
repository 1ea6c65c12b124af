import { getIP } from 'better-auth/api';
import { ADDRESS_HEADER } from './authentication.ts';

const settings = { advanced: { ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } } };

/** The network that an address counts for: itself, or for IPv6 its /64, which one household has to choose from. */
export function networkOf(address: string): string {
  return getIP(new Headers({ [ADDRESS_HEADER]: address }), settings) ?? 'unknown';
}
