/** What the front page says about the data. */
export interface LoadedFigures {
  readonly agencies: number;
  readonly reports: number;
  readonly years: readonly number[];
  readonly forms: readonly string[];
  /** Null while nothing has been published. */
  readonly release: number | null;
  /** When that release was made, ISO 8601; null with it. */
  readonly createdAt: string | null;
  /** Among them are those of a city that does not exist. */
  readonly synthetic: boolean;
}

const FIRST_QUERY = `{
  report(agency: "371000-zxqyj", year: 2017) {
    title
    publishedOn
    sections { number title kind }
    observations {
      indicator { code nameZh }
      value unit status raw
      evidence { row quote }
    }
  }
}`;

const CURL_QUERY = `{ report(agency: \\"371000-zxqyj\\", year: 2017) { title publishedOn } }`;

const LINKS = [
  ["/playground", "在浏览器里查询（GraphiQL）", "Query in the browser (GraphiQL)"],
  ["/schema.graphql", "全部类型与字段", "All types and fields"],
  ["/healthz", "服务是否在运行", "Whether the service runs"],
  ["/readyz", "数据库是否可用", "Whether the database answers"],
] as const;

/**
 * The page at `/`, Chinese first with English beside it, without scripts or inline styles.
 *
 * @param loaded "AWAY" while the database is away, "CLOSED" where only tokens may read
 * @param origin how the caller reached us, e.g. `http://localhost:4000`, for the curl example
 */
export function renderFrontPage(loaded: LoadedFigures | "AWAY" | "CLOSED", origin: string): string {
  const curl = `curl ${origin}/graphql \\\n  -H 'Content-Type: application/json' \\\n  -d '{"query": "${CURL_QUERY}"}'`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>公开 gongkai · 政府信息公开工作年度报告</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/front-page.css">
</head>
<body>
<header>
<h1>公开 <span lang="en">gongkai</span></h1>
<p>政府信息公开工作年度报告的汇集、核对与比较</p>
<p lang="en">Government information-disclosure annual reports, gathered, checked and compared</p>
</header>
<main>
<section aria-labelledby="loaded">
<h2 id="loaded">已载入 <span lang="en">Loaded</span></h2>
${typeof loaded === "string" ? NO_FIGURES[loaded] : figures(loaded)}
</section>
<section aria-labelledby="query">
<h2 id="query">第一个查询 <span lang="en">The first query</span></h2>
<p>一份报告：各节，和统计表的每一格（数值、单位、状态、原文与出处）。</p>
<p lang="en">One report: its sections, and every cell of its table with value, unit, status, raw text and evidence.</p>
<pre tabindex="0"><code>${escapeHtml(FIRST_QUERY)}</code></pre>
<p><a class="button" href="/playground">打开 Playground 运行它 <span lang="en">Run it in the playground</span></a></p>
<h3>命令行 <span lang="en">Command line</span></h3>
<pre tabindex="0"><code>${escapeHtml(curl)}</code></pre>
</section>
<section aria-labelledby="addresses">
<h2 id="addresses">地址 <span lang="en">Addresses</span></h2>
<ul class="addresses">
<li><code>POST /graphql</code><span>GraphQL 接口 <span lang="en">The GraphQL API</span></span></li>
${LINKS.map(link).join("\n")}
</ul>
</section>
</main>
</body>
</html>
`;
}

const SYNTHETIC = `<p class="synthetic" role="note">库中有合成数据：示例市及其机关并不存在，数字不可引用。 <span lang="en">There are synthetic data here: the city 示例市 and its agencies do not exist, and their figures are not to be quoted.</span></p>
`;

const NO_FIGURES = {
  AWAY: `<p class="away" role="status">数据库暂时连不上，请稍后再来。 <span lang="en">The database is away at the moment; please come back later.</span></p>`,
  CLOSED: `<p>查询须出示令牌。 <span lang="en">A token is needed to query.</span></p>`,
} as const;

function figures({ agencies, reports, years, forms, release, createdAt, synthetic }: LoadedFigures): string {
  const entries = [
    ["机关", "Agencies", String(agencies)],
    ["报告", "Reports", String(reports)],
    ["年度", "Years", yearSpans(years) || "—"],
    ["报表格式", "Forms", forms.join(" ") || "—"],
    ["版次", "Release", release === null ? "—" : `№ ${release}`],
  ] as const;
  const made = createdAt === null ? "" : madeAt(createdAt);
  return `${synthetic ? SYNTHETIC : ""}<dl>
${entries.map(([zh, en, value]) => `<div><dt>${zh} <span lang="en">${en}</span></dt><dd>${escapeHtml(value)}</dd></div>`).join("\n")}
</dl>${made}`;
}

function madeAt(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return "";
  const beijing = time.toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" }).slice(0, 16);
  return `
<p class="made">本版次成于北京时间 <time datetime="${time.toISOString()}">${beijing}</time> <span lang="en">when this release was made, in Beijing time</span></p>`;
}

const link = ([href, zh, en]: (typeof LINKS)[number]): string =>
  `<li><a href="${href}"><code>${href}</code></a><span>${zh} <span lang="en">${en}</span></span></li>`;

/**
 * Years as spans.
 *
 * @example yearSpans([2019, 2017, 2018, 2021]) //=> "2017–2019, 2021"
 */
function yearSpans(years: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
