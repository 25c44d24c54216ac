import { jumpsInOwnHistory } from "../../../src/db/recheck/jumps/own-history";
import { jumpsAgainstPeers } from "../../../src/db/recheck/jumps/peers";
import type { Agency } from "../../../src/report";
import { anAgency } from "../../factories/agency";
import { aReport, type Figures } from "../../factories/report";
import { Service } from "../../factories/service";
import { openFindings, statementsOf } from "./judge";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

const report = ({ code }: Agency, year: number, figures: Figures) => aReport(figures, { agency: code, year });

describe("against an agency's own history", () => {
  const agency = anAgency();
  const told = async () =>
    (await openFindings(service, "JUMP_OWN_HISTORY")).map(({ year, messageZh }) => [
      year,
      /\d+ → \d+/.exec(messageZh)?.[0],
    ]);

  it("a year is judged when it comes, and later ones again when an earlier comes late or anew", async () => {
    await service.publish([agency], [report(agency, 2024, { "normative.in_force": 372 })]);
    expect(await told()).toEqual([]);
    await service.publish([agency], [report(agency, 2023, { "normative.in_force": 66 })]);
    expect(await told()).toEqual([[2024, "66 → 372"]]);
    await service.publish([agency], [report(agency, 2023, { "normative.in_force": 366 })]);
    expect(await told()).toEqual([]);
  });

  it("a sum that the form does not print jumps by its cells: no lawsuit total is needed", async () => {
    const other = anAgency();
    const lawsuits = (n: number): Figures => ({
      "litigation.direct.upheld": n,
      "litigation.direct.total": n,
    });
    await service.publish([other], [report(other, 2022, lawsuits(10)), report(other, 2023, lawsuits(90))]);
    expect(await told()).toEqual([[2023, "10 → 90"]]);
  });
});

describe("against peers", () => {
  const group = Array.from({ length: 10 }, () => anAgency({ level: "COUNTY" }));
  const odd = group[9]!;
  const told = async () =>
    (await openFindings(service, "JUMP_PEERS")).map(({ agency, actual }) => [agency, actual]);
  const received = (n: number): Figures => ({ "application.received": n });

  it("all of the group are judged anew when one comes: the odd one is told of once there are eight others", async () => {
    await service.publish(group, [report(odd, 2021, received(900))]);
    await service.publish(
      group,
      group.slice(0, 7).map((agency, i) => report(agency, 2021, received(8 + i * 2))),
    );
    expect(await told()).toEqual([]);
    await service.publish(
      group,
      group.slice(7, 9).map((agency) => report(agency, 2021, received(12))),
    );
    expect(await told()).toEqual([[odd.code, 900]]);
  });

  it("it is silent again when the odd one moves to another level, where it has no peers", async () => {
    await service.publish([{ ...odd, level: "PROVINCE" }]);
    expect(await told()).toEqual([]);
    await service.publish([odd]);
    expect(await told()).toEqual([[odd.code, 900]]);
  });
});

describe("a batch takes", () => {
  it("as many statements for 30 reports as for 3: one against history, one against peers", async () => {
    const counts = [];
    for (const size of [3, 30]) {
      const many = Array.from({ length: size }, () => anAgency());
      const release = await service.publish(
        many,
        many.flatMap((agency) => [2018, 2019].map((year) => report(agency, year, {}))),
      );
      counts.push([
        await statementsOf(service, jumpsInOwnHistory, release!),
        await statementsOf(service, jumpsAgainstPeers, release!),
      ]);
    }
    expect(counts).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
