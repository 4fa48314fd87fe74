// json-rules-engine on the task that the Java side wrote: node compare.mjs task.json [seconds]
// Prints one line of JSON. Facts are one fact for each capability, true or false; unknown ones are undefined.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import rulesEngine from 'json-rules-engine';

const { Engine } = rulesEngine;
const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const seconds = Number(process.argv[3] ?? 5);
const engine = new Engine([], { allowUndefinedFacts: true });

for (const rule of task.rules) {
    engine.addRule({
        ...rule,
        onSuccess: rule.event.params.derives
            ? (event, almanac) => {
                almanac.addRuntimeFact(event.params.derives, true);
            }
            : undefined,
    });
}

const prepared = task.listings.map((listing) => {
    const facts = {};
    listing.present.forEach((id) => (facts[id] = true));
    listing.absent.forEach((id) => (facts[id] = false));
    return facts;
});

async function evaluate(facts) {
    const { events } = await engine.run({ ...facts });
    const floor = new Array(10).fill(0);
    const sum = new Array(10).fill(0);
    const ceiling = new Array(10).fill(100);
    for (const { params } of events) {
        const f = params.factor;
        if (params.move === 'AT_LEAST') floor[f] = Math.max(floor[f], params.hundredths);
        else if (params.move === 'ADD') sum[f] += params.hundredths;
        else if (params.move === 'AT_MOST') ceiling[f] = Math.min(ceiling[f], params.hundredths);
    }
    return floor.map((v, i) => Math.min(ceiling[i], Math.max(0, Math.min(100, v + sum[i]))));
}

for (let i = 0; i < prepared.length; i++) {
    const values = await evaluate(prepared[i]);
    if (values.join() !== task.expected[i].join()) {
        console.error('differs for', task.listings[i], values, task.expected[i]);
        process.exit(1);
    }
}

const rates = [];
let next = 0;
for (let round = -2; round < 5; round++) {
    const begin = process.hrtime.bigint();
    const busy = process.cpuUsage();
    let count = 0;
    while (Number(process.hrtime.bigint() - begin) < seconds * 1e9) {
        await evaluate(prepared[next++ % prepared.length]);
        count++;
    }
    const used = process.cpuUsage(busy);
    if (round >= 0) {
        rates.push([count / (Number(process.hrtime.bigint() - begin) / 1e9), count / ((used.user + used.system) / 1e6)]);
    }
}
const median = (k) => rates.map((r) => r[k]).sort((a, b) => a - b)[2];
const { version } = createRequire(import.meta.url)('json-rules-engine/package.json');
const round = (x) => Math.round(x);
console.log(`json-rules-engine ${version} on Node ${process.versions.node}: ${round(median(0))} a second on the clock, `
    + `${round(median(1))} by CPU time; agrees on ${prepared.length} listings`);
