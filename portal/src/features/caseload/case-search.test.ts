import { describe, expect, it } from 'vitest';
import { caseFilter, caseSearchSchema, caseSort, countFilters, filteredBy, sortedBy } from './case-search.ts';

const own = ['membership-1'];

describe('caseSearchSchema', () => {
  it('drops what makes no sense and keeps the rest', () => {
    const search = {
      tab: 'mine',
      risk: 'EXTREME',
      from: '2017-02-31',
      to: '2018-01-01',
      page: 'two',
      municipality: 'RS-nis',
    };
    expect(caseSearchSchema.parse(search)).toEqual({ tab: 'mine', to: '2018-01-01', municipality: 'RS-nis' });
  });
});

describe('caseFilter', () => {
  it('takes only open cases of my own memberships for mine, whatever other caseworker is in the address', () => {
    expect(caseFilter({ caseworker: 'other', risk: 'HIGH' }, 'mine', own)).toEqual({
      status: ['OPEN'],
      risk: ['HIGH'],
      caseworkerIds: own,
    });
  });

  it('takes every case that is no longer open for closed', () => {
    expect(caseFilter({}, 'closed', own)).toEqual({ status: ['CLOSED', 'TRANSFERRED', 'DUPLICATE'] });
  });

  it('narrows by a status only where the tab can hold it', () => {
    expect(caseFilter({ status: 'TRANSFERRED' }, 'closed', own).status).toEqual(['TRANSFERRED']);
    expect(caseFilter({ status: 'TRANSFERRED' }, 'open', own).status).toEqual(['OPEN']);
  });

  it('asks for cases without a caseworker on unassigned', () => {
    expect(caseFilter({ from: '2017-04-01', to: '2017-06-30' }, 'unassigned', own)).toEqual({
      status: ['OPEN'],
      unassigned: true,
      openedFrom: '2017-04-01',
      openedTo: '2017-06-30',
    });
  });
});

describe('order and page', () => {
  it('starts with the newest', () => expect(caseSort({})).toEqual({ field: 'OPENED_ON', direction: 'DESC' }));

  it('turns the order around on the second click', () => {
    const once = sortedBy({ after: 'cursor', page: 3 }, 'risk');
    expect(once).toEqual({ sort: 'risk', direction: 'desc' });
    expect(sortedBy(once, 'risk')).toEqual({ sort: 'risk', direction: 'asc' });
  });

  it('turns the order that holds without a wish', () =>
    expect(sortedBy({}, 'openedOn')).toEqual({ sort: 'openedOn', direction: 'asc' }));

  it('goes back to the first page when a filter changes', () => {
    expect(filteredBy({ risk: 'LOW', after: 'cursor', page: 2 }, 'municipality', 'RS-nis')).toEqual({
      risk: 'LOW',
      municipality: 'RS-nis',
    });
    expect(filteredBy({ risk: 'LOW' }, 'risk', '')).toEqual({});
  });
});

describe('countFilters', () => {
  it('does not count a filter that has no meaning on the tab', () => {
    expect(countFilters({ status: 'CLOSED', caseworker: 'x' }, 'mine')).toBe(0);
    expect(countFilters({ status: 'CLOSED' }, 'closed')).toBe(1);
  });
});
