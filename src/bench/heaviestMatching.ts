/** What stands for no vertex, blossom or edge. */
const NONE = 0;
/** Where a blossom stands in the search: even or odd distance from a free vertex, or not reached. */
const EVEN = 0;
const ODD = 1;
const UNREACHED = -1;

/**
 * The matching of greatest weight in a general graph, exactly: Edmonds' blossom algorithm, primal-dual, on a dense
 * matrix of representative edges. Cost: the cube of the vertices; memory: their square. Vertices count from 1
 * inside; `weights` are whole numbers above 0. Answers by vertex its partner, or -1.
 *
 * Source: Galil, "Efficient algorithms for finding maximum matching in graphs", ACM Computing Surveys 18 (1986).
 */
export function heaviestMatching(
  vertexCount: number,
  edges: readonly (readonly [number, number])[],
  weights: readonly number[],
): Int32Array {
  const n = vertexCount;
  const size = n + (n >> 1) + 2;
  // By pair of vertices or blossoms: the edge that joins them best, by its two vertices; 0: none.
  const from = new Int32Array(size * size);
  const to = new Int32Array(size * size);
  const weightOf = new Int32Array((n + 1) * (n + 1));
  const neighbours: number[][] = Array.from({ length: n + 1 }, () => []);
  for (const [i, [a, b]] of edges.entries()) {
    const [u, v] = [a + 1, b + 1];
    if (weightOf[u * (n + 1) + v] === 0) {
      neighbours[u].push(v);
      neighbours[v].push(u);
    }
    const weight = Math.max(weights[i], weightOf[u * (n + 1) + v]);
    weightOf[u * (n + 1) + v] = weight;
    weightOf[v * (n + 1) + u] = weight;
    from[u * size + v] = u;
    to[u * size + v] = v;
    from[v * size + u] = v;
    to[v * size + u] = u;
  }
  const label = new Int32Array(size);
  const match = new Int32Array(size);
  const slack = new Int32Array(size);
  const top = new Int32Array(size);
  const parent = new Int32Array(size);
  const stage = new Int32Array(size);
  const seen = new Int32Array(size);
  /** By blossom, then vertex: the petal that holds the vertex. */
  const holder: (Int32Array | null)[] = new Array(size).fill(null);
  const petals: number[][] = Array.from({ length: size }, () => []);
  let last = n;
  let stamp = 0;
  let queue: number[] = [];
  let head = 0;
  const heaviest = weights.reduce((most, each) => Math.max(most, each), 0);
  for (let v = 1; v <= n; v++) {
    top[v] = v;
    label[v] = heaviest;
  }
  while (grow());
  return Int32Array.from({ length: n }, (_, v) => match[v + 1] - 1);

  function tightness(a: number, b: number): number {
    const edge = a * size + b;
    return label[from[edge]] + label[to[edge]] - 2 * weightOf[from[edge] * (n + 1) + to[edge]];
  }

  function updateSlack(vertex: number, at: number): void {
    if (slack[at] === NONE || tightness(vertex, at) < tightness(slack[at], at)) slack[at] = vertex;
  }

  function setSlack(at: number): void {
    slack[at] = NONE;
    for (let u = 1; u <= n; u++) {
      if (from[u * size + at] !== NONE && top[u] !== at && stage[top[u]] === EVEN) updateSlack(u, at);
    }
  }

  function enqueue(at: number): void {
    if (at <= n) queue.push(at);
    else for (const petal of petals[at]) enqueue(petal);
  }

  function setTop(at: number, blossom: number): void {
    top[at] = blossom;
    if (at > n) for (const petal of petals[at]) setTop(petal, blossom);
  }

  function petalOf(blossom: number, vertex: number): number {
    return holder[blossom]?.[vertex] ?? NONE;
  }

  /** The place of a petal, with an even number of petals before it: turns the blossom round where need be. */
  function evenPlace(blossom: number, petal: number): number {
    const place = petals[blossom].indexOf(petal);
    if (place % 2 === 0) return place;
    const [base, ...rest] = petals[blossom];
    petals[blossom] = [base, ...rest.reverse()];
    return petals[blossom].length - place;
  }

  function setMatch(u: number, v: number): void {
    const edge = u * size + v;
    match[u] = to[edge];
    if (u <= n) return;
    const inner = petalOf(u, from[edge]);
    const place = evenPlace(u, inner);
    for (let i = 0; i < place; i++) setMatch(petals[u][i], petals[u][i ^ 1]);
    setMatch(inner, v);
    petals[u] = [...petals[u].slice(place), ...petals[u].slice(0, place)];
  }

  function augment(start: number, end: number): void {
    for (let u = start, v = end; ; ) {
      const next = top[match[u]];
      setMatch(u, v);
      if (next === NONE) return;
      setMatch(next, top[parent[next]]);
      u = top[parent[next]];
      v = next;
    }
  }

  function commonAncestor(one: number, other: number): number {
    stamp++;
    for (let u = one, v = other; u !== NONE || v !== NONE; [u, v] = [v, u]) {
      if (u === NONE) continue;
      if (seen[u] === stamp) return u;
      seen[u] = stamp;
      u = top[match[u]];
      if (u !== NONE) u = top[parent[u]];
    }
    return NONE;
  }

  function addBlossom(u: number, base: number, v: number): void {
    let b = n + 1;
    while (b <= last && top[b] !== NONE) b++;
    if (b > last) last++;
    label[b] = 0;
    stage[b] = EVEN;
    match[b] = match[base];
    const side = (start: number): number[] => {
      const found: number[] = [];
      for (let x = start; x !== base; ) {
        const y = top[match[x]];
        found.push(x, y);
        enqueue(y);
        x = top[parent[y]];
      }
      return found;
    };
    petals[b] = [base, ...side(u).reverse(), ...side(v)];
    setTop(b, b);
    for (let x = 1; x <= last; x++) {
      from[b * size + x] = NONE;
      from[x * size + b] = NONE;
    }
    const holds = new Int32Array(n + 1);
    holder[b] = holds;
    for (const petal of petals[b]) {
      for (let x = 1; x <= last; x++) {
        if (from[petal * size + x] === NONE) continue;
        if (from[b * size + x] !== NONE && tightness(petal, x) >= tightness(b, x)) continue;
        from[b * size + x] = from[petal * size + x];
        to[b * size + x] = to[petal * size + x];
        from[x * size + b] = from[x * size + petal];
        to[x * size + b] = to[x * size + petal];
      }
      if (petal <= n) holds[petal] = petal;
      else for (let x = 1; x <= n; x++) if (petalOf(petal, x) !== NONE) holds[x] = petal;
    }
    setSlack(b);
  }

  function expandBlossom(b: number): void {
    for (const petal of petals[b]) setTop(petal, petal);
    const inner = petalOf(b, from[b * size + parent[b]]);
    const place = evenPlace(b, inner);
    for (let i = 0; i < place; i += 2) {
      const [odd, even] = [petals[b][i], petals[b][i + 1]];
      parent[odd] = from[even * size + odd];
      stage[odd] = ODD;
      stage[even] = EVEN;
      slack[odd] = NONE;
      setSlack(even);
      enqueue(even);
    }
    stage[inner] = ODD;
    parent[inner] = parent[b];
    for (const petal of petals[b].slice(place + 1)) {
      stage[petal] = UNREACHED;
      setSlack(petal);
    }
    top[b] = NONE;
  }

  /** Follows a tight edge; answers whether the matching grew. */
  function follow(a: number, b: number): boolean {
    const edge = a * size + b;
    const u = top[from[edge]];
    const v = top[to[edge]];
    if (stage[v] === UNREACHED) {
      parent[v] = from[edge];
      stage[v] = ODD;
      const next = top[match[v]];
      slack[v] = NONE;
      slack[next] = NONE;
      stage[next] = EVEN;
      enqueue(next);
    } else if (stage[v] === EVEN) {
      const base = commonAncestor(u, v);
      if (base === NONE) {
        augment(u, v);
        augment(v, u);
        return true;
      }
      addBlossom(u, base, v);
    }
    return false;
  }

  /** One search from all free vertices; answers whether the matching grew. */
  function grow(): boolean {
    stage.fill(UNREACHED);
    slack.fill(NONE);
    queue = [];
    head = 0;
    for (let x = 1; x <= last; x++) {
      if (top[x] !== x || match[x] !== NONE) continue;
      parent[x] = NONE;
      stage[x] = EVEN;
      enqueue(x);
    }
    if (queue.length === 0) return false;
    for (;;) {
      while (head < queue.length) {
        const u = queue[head++];
        if (stage[top[u]] === ODD) continue;
        for (const v of neighbours[u]) {
          if (top[u] === top[v]) continue;
          if (tightness(u, v) > 0) updateSlack(u, top[v]);
          else if (follow(u, v)) return true;
        }
      }
      let step = Number.POSITIVE_INFINITY;
      for (let b = n + 1; b <= last; b++) {
        if (top[b] === b && stage[b] === ODD) step = Math.min(step, label[b] / 2);
      }
      for (let x = 1; x <= last; x++) {
        if (top[x] !== x || slack[x] === NONE) continue;
        if (stage[x] === UNREACHED) step = Math.min(step, tightness(slack[x], x));
        else if (stage[x] === EVEN) step = Math.min(step, tightness(slack[x], x) / 2);
      }
      for (let u = 1; u <= n; u++) {
        if (stage[top[u]] === EVEN) {
          if (label[u] <= step) return false;
          label[u] -= step;
        } else if (stage[top[u]] === ODD) label[u] += step;
      }
      for (let b = n + 1; b <= last; b++) {
        if (top[b] !== b) continue;
        if (stage[b] === EVEN) label[b] += 2 * step;
        else if (stage[b] === ODD) label[b] -= 2 * step;
      }
      queue = [];
      head = 0;
      for (let x = 1; x <= last; x++) {
        if (top[x] !== x || slack[x] === NONE || top[slack[x]] === x) continue;
        if (tightness(slack[x], x) === 0 && follow(slack[x], x)) return true;
      }
      for (let b = n + 1; b <= last; b++) {
        if (top[b] === b && stage[b] === ODD && label[b] === 0) expandBlossom(b);
      }
    }
  }
}
