import { syntheticTree, printedAsText, syntheticSeries, syntheticAgency } from "../../../src/synthetic";
import { readSynthetic } from "./read-synthetic";
import { checkReport } from "../../../src/checks";
it("x", async ()=>{
 const years=[2017,2018,2019,2020,2021,2022,2023,2024];
 let t=Date.now();
 const tree=syntheticTree({seed:1,districts:3,departments:8,years});
 console.log(tree.reports.length, Date.now()-t,"ms");
 const pick=[tree.reports[0]!, tree.reports[7]!, tree.reports[3*8+6]!];
 for(const r of pick.slice(1)) console.log(printedAsText(r).slice(0,3500));
 t=Date.now();
 const msgs:Record<string,number>={}; const bad:string[]=[];
 for (const f of ["md","html"] as const){ let n=0; t=Date.now();
 for (const r of tree.reports){ const {report,messages}=await readSynthetic(r,f); n++;
  for(const m of messages) {const k=f+" "+m.severity+" "+m.code; if(!msgs[k]) console.log(m.messageZh, r.agency.name,r.year); msgs[k]=(msgs[k]??0)+1;}
  if(!report){bad.push("noreport "+r.title);continue;}
  if (report.publishedOn!==r.publishedOn||report.signedOn!==r.signedOn||report.scope!==r.scope) bad.push(["dates",report.publishedOn,report.signedOn,report.scope].join(" "));
  for(const [i,c] of report.layout.entries()){ const o=report.observations[i]!; const v=o.status==="REPORTED"?o.value:o.status; const w=r.counts.get(c); if (v!==w && !(w===0&&["BLANK","NOT_APPLICABLE"].includes(String(v)))) bad.push(f+" "+r.agency.code+r.year+" "+c+" "+v+" "+w); }
  const seen=report.sections.map(s=>s.kind).join(","); 
  if (f==="md") for(const c of report.claims) if(c.indicator){ const w=r.counts.get(c.indicator); const ok= w===undefined||w===c.value||(c.indicator==="fee.collected"&&Math.round(w*1e4)===c.value); if(!ok) bad.push("claim "+c.indicator+" "+c.value+" "+w+" "+c.quote); }
  if (n===1) console.log(seen, JSON.stringify(report.claims.map(c=>[c.indicator,c.value,c.quote])));
 } console.log(f,n,Date.now()-t,"ms");}
 console.log(JSON.stringify(msgs,null,1), bad.length, bad.slice(0,60).join("\n"));
},100000);
