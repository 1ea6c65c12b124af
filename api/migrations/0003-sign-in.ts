import { Migration } from '@mikro-orm/migrations';

/**
 * Sign-in: the tables that better-auth asks for (as its `getMigrations` lists them; a test compares), and the failed
 * attempts that are counted in front of it. All of them belong to the login that uses them and to no other.
 */
export class SignIn extends Migration {
  override name = '0003-sign-in';

  override up(): void {
    this.addSql('create schema if not exists auth authorization kolo_auth');
    this.addSql('set local role kolo_auth');
    for (const statement of [users, sessions, accounts, verifications, limits]) this.addSql(statement);
    this.addSql(definerGrants);
    this.addSql('reset role');
  }
}

const users = /* sql */ `
create table auth."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique check ("email" = lower("email")),
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
`;

const sessions = /* sql */ `
create table auth."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create index "session_userId_idx" on auth."session" ("userId");
create index session_expires_at on auth."session" ("expiresAt");
`;

const accounts = /* sql */ `
create table auth."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  unique ("providerId", "accountId")
);
create index "account_userId_idx" on auth."account" ("userId");
`;

const verifications = /* sql */ `
create table auth."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index "verification_identifier_idx" on auth."verification" ("identifier");
`;

/** `key` of a failure is a keyed hash: what people type into the e-mail field may be anything, a password included. */
const limits = /* sql */ `
create table auth."rateLimit" (
  "id" text not null primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);
create table auth.sign_in_failure (
  key text primary key,
  failures integer not null check (failures >= 0),
  window_ends_at timestamptz not null
);
create index sign_in_failure_window on auth.sign_in_failure (window_ends_at);
`;

/** What kolo.viewer(token) reads, and nothing else: no password, no address. */
const definerGrants = /* sql */ `
grant usage on schema auth to kolo_definer;
grant select ("id", "token", "userId", "expiresAt") on auth."session" to kolo_definer;
`;
