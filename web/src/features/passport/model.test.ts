import { expect, test } from 'vitest';
import type { Line, Passport } from './api';
import { arrowsOf, graphOf, isIdentity, kindOf, personOf, standingOf } from './model';

const step = (child: string, parent: string, distance: number) => ({ child, parent, distance });

const diamond = {
  identity: 'here',
  ancestors: [
    step('here', 'left', 1),
    step('here', 'right', 1),
    step('left', 'top', 2),
    step('right', 'top', 2),
  ],
  descendants: [step('below', 'here', 1)],
  data: [],
  complete: true,
};

test('an arrow is one row, and the graph holds what the table holds', () => {
  const twice = { ...diamond, ancestors: [...diamond.ancestors, step('here', 'left', 3)] };
  expect(arrowsOf(twice)).toHaveLength(5);
  const graph = graphOf(diamond);
  expect(graph.nodes.toSorted()).toEqual(['below', 'here', 'left', 'right', 'top']);
  expect(graph.arrows).toEqual(arrowsOf(diamond));
  expect(graph.cut).toBe(false);
});

test('a large lineage is cut to its nearest part, and says so', () => {
  const graph = graphOf(diamond, 4);
  expect(graph.nodes).toHaveLength(4);
  expect(graph.nodes).toContain('here');
  expect(graph.nodes).not.toContain('top');
  expect(
    graph.arrows.every(({ parent, child }) => graph.nodes.includes(parent) && graph.nodes.includes(child)),
  ).toBe(true);
  expect(graph.cut).toBe(true);
});

test('a datum alone is a graph of one', () => {
  expect(graphOf({ ...diamond, ancestors: [], descendants: [] })).toEqual({
    nodes: ['here'],
    arrows: [],
    cut: false,
  });
});

test.each([
  ['passport.mint', 'made'],
  ['passport.export', 'view'],
  ['exchange.deliver', 'hop'],
  ['exchange.view-page', 'view'],
  ['exchange.restrict', 'grade'],
  ['catalogue.lower', 'grade'],
  ['publication.grant', 'review'],
  ['something.new', 'other'],
])('%s is of the kind %s', (action, kind) => {
  expect(kindOf({ action, proof: 'PROVED' })).toBe(kind);
  expect(kindOf({ action, proof: 'BROKEN' })).toBe('broken');
});

test('people are told from jobs, and identities from other texts', () => {
  expect(personOf('PERSON:7a')).toBe('7a');
  expect(personOf('SYSTEM:7a')).toBeUndefined();
  expect(isIdentity(`xq${'a1'.repeat(13)}`)).toBe(true);
  expect(isIdentity('xq1')).toBe(false);
});

const signed = { signature: 'VALID' } as const;
const spoilt = { signature: 'INVALID' } as const;

test.each([
  ['every line proved', signed, signed, ['PROVED', 'PROVED'], { is: 'proved', open: 0, broken: 0 }],
  ['a line without a place', signed, signed, ['PROVED', 'PENDING'], { is: 'pending', open: 1, broken: 0 }],
  ['a broken line', signed, signed, ['PENDING', 'BROKEN'], { is: 'broken', open: 1, broken: 1 }],
  ['a changed identity', spoilt, signed, ['PROVED', 'BROKEN'], { is: 'signature', open: 0, broken: 1 }],
  ['a changed grade', signed, spoilt, ['PROVED', 'PROVED'], { is: 'signature', open: 0, broken: 0 }],
])('a passport is as sound as its worst part: %s', (_, minted, grades, proofs, standing) => {
  const lines = proofs.map((proof) => ({ proof }) as Line);
  const passport = { minted, grades, lines } as unknown as Passport;
  expect(standingOf(passport)).toEqual({ count: 2, ...standing });
});
