import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

test('smoke', async () => {
  const niš = await api.world.partner();
  const ana = await niš.caseworker('Ana');
  const file = await niš.case({ caseworker: ana });
  await file.note(ana, 'one', '2017-07-01');
  await file.note(ana, 'two', '2017-07-02');
  await file.note(ana, 'three', '2017-07-02');
  const client = await api.actAs(ana);
  const q = async (s: string, v?: object) => console.log(s, JSON.stringify(v), '\n   =>', (await client.send(s, v)).text.slice(0, 600));
  await q('{cases{nodes{id number person{identity{firstName}} caseworker{displayName}} totalCount}}');
  await q('{cases{totalCount}}');
  await q('{cases(filter:{status:[OPEN]}){totalCount}}');
  await q('query($n:Int!){cases{nodes{notes(first:$n){nodes{body} pageInfo{hasNextPage endCursor}}}}}', {n:1});
  await q('query($n:Int!){cases{nodes{notes(first:$n){nodes{body} pageInfo{hasNextPage endCursor}}}}}', {n:2});
  await q('{cases(first:0){nodes{id}}}');
  await q('{cases(first:1000){nodes{id}}}');
  await q('query($n:Int!){cases(first:$n){nodes{id}}}', {n:100000});
  await q('query($n:Int!){cases(first:$n){nodes{id}}}', {n:'x'});
  await q('{cases(filter:{openedFrom:"2018-02-30"}){nodes{id}}}');
  await q('query($d:Date){cases(filter:{openedFrom:$d}){nodes{id}}}', {d:'2018-02-30'});
  await q('{case(id:"x"){id}}');
  await q('{cases(filter:{caseworkerIds:["x"]}){nodes{id}}}');
  await q('{caseCounts(groupBy:[]){count}}');
  await q('{caseCounts(groupBy:[STATUS,CASEWORKER]){count status caseworker{id}}}');
  await q('{viewer{user{name} memberships{role partner{name}} rules}}');
  await q('{cases{nodes{a:notes(first:1){nodes{body} totalCount} b:notes(first:2){nodes{body}}}}}');
  await q('mutation($i:AddCaseNoteInput!){addCaseNote(input:$i){caseNote{id body author{id}} errors{code field message}}}', {i:{caseId:file.id,body:"Čaj?' \\ ; -- $1 {}",occurredOn:'2018-01-01',idempotencyKey:"abc?def'\\gh"}});
  await q('mutation($i:AddCaseNoteInput!){addCaseNote(input:$i){caseNote{id body author{id}} errors{code field message}}}', {i:{caseId:file.id,body:"x",occurredOn:'2018-01-01',idempotencyKey:"😀😀😀😀"}});
  await q('mutation($i:AddCaseNoteInput!){addCaseNote(input:$i){caseNote{id body author{id}} errors{code field message}}}', {i:{caseId:file.id,body:"\u0085",occurredOn:'2018-01-01',idempotencyKey:"12345678"}});
  await q('{programmes{code components{code} results{code} funding{amount{amount currency} country{code}} countries{code} municipalities{code}}}');
  await q('{municipalities(countryCodes:[]){code}}');
  await q('{members{nodes{displayName}}}');
  await q('{partners(filter:{programmeCodes:["SOE-1"]}){totalCount nodes{name}}}');
  await q('{persons{nodes{hiddenFields cases{id} identity{firstName}}}}');
  expect(api.log.length).toBeGreaterThan(0);
  console.log(api.log.filter(l=>!/incoming|completed/.test(l)).join(''));
});
