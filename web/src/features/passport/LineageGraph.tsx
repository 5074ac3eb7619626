import dagre from '@dagrejs/dagre';
import { Controls, type Edge, Handle, MarkerType, type Node, Position, ReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../lib/i18n';
import { LevelBadge } from '../../ui/marks';
import type { Lineage } from './api';
import { useDatumName } from './LineageSection';
import type { Graph } from './model';
import '@xyflow/react/dist/style.css';

const WIDTH = 220;
const HEIGHT = 64;

interface Named extends Record<string, unknown> {
  identity: string;
  name: string;
  level: string | undefined;
  here: boolean;
}

type DatumNode = Node<Named, 'datum'>;

const nodeTypes = { datum: Datum };

/** Places every datum so that arrows lead from left to right. */
function layout({ nodes, arrows }: Graph): (identity: string) => { x: number; y: number } {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: HEIGHT / 2, ranksep: WIDTH / 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) {
    graph.setNode(node, { width: WIDTH, height: HEIGHT });
  }
  for (const { parent, child } of arrows) {
    graph.setEdge(parent, child);
  }
  dagre.layout(graph);
  return (identity) => {
    const { x, y } = graph.node(identity);
    return { x: x - WIDTH / 2, y: y - HEIGHT / 2 };
  };
}

/** The lineage as a graph; its nodes are links in the order of the arrows, so Tab walks through them. */
export function LineageGraph({ lineage, graph }: { lineage: Lineage; graph: Graph }) {
  const { t } = useWords();
  const name = useDatumName(lineage);
  const place = useMemo(() => layout(graph), [graph]);
  const levels = new Map(lineage.data.map(({ identity, level }) => [identity, level]));
  const nodes: DatumNode[] = graph.nodes
    .map((identity) => ({
      id: identity,
      type: 'datum' as const,
      position: place(identity),
      width: WIDTH,
      height: HEIGHT,
      data: {
        identity,
        name: name(identity),
        level: levels.get(identity),
        here: identity === lineage.identity,
      },
    }))
    .sort((one, other) => one.position.x - other.position.x || one.position.y - other.position.y);
  const edges: Edge[] = graph.arrows.map(({ parent, child }) => ({
    id: `${parent} ${child}`,
    source: parent,
    target: child,
    markerEnd: { type: MarkerType.ArrowClosed },
  }));
  return (
    <section className="lineage" aria-label={t('passport.graph')}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={{ maxZoom: 1 }}
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnScroll={false}
        preventScrolling={false}
        ariaLabelConfig={{
          'controls.ariaLabel': t('passport.graph'),
          'controls.zoomIn.ariaLabel': t('passport.zoomIn'),
          'controls.zoomOut.ariaLabel': t('passport.zoomOut'),
          'controls.fitView.ariaLabel': t('passport.fit'),
        }}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </section>
  );
}

function Datum({ data }: { data: Named }) {
  const { t } = useWords();
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Link
        to={`/passports/${data.identity}`}
        title={data.identity}
        className={data.here ? 'lineage-node lineage-here' : 'lineage-node'}
        aria-current={data.here ? 'true' : undefined}
      >
        <span className="lineage-name">{data.name}</span>
        <span className="lineage-facts">
          <LevelBadge level={data.level} />
          {data.here && <span className="passport-quiet">{t('passport.here')}</span>}
        </span>
      </Link>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
}
