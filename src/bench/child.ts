import type { MeasureOrder, MeasureReport } from './measureProcess.ts';
import { MEASURES } from './measures.ts';
import { killServices } from './serviceProcess.ts';

// The process that a measure runs in: it is told by a message what to do and ends when whoever told it is gone.

const report = (message: MeasureReport): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, () => resolve());
  });

// Ctrl-C reaches every process of the terminal; the one that leads decides what ends when.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => {
  killServices();
  process.exit(1);
});
process.once('message', async (order: MeasureOrder) => {
  try {
    const measure = MEASURES.find(({ name }) => name === order.measure);
    if (measure === undefined) throw new Error(`there is no measure ${order.measure}`);
    const figures = await measure.run(order.setting, (progress) => void report({ progress }));
    await report({ figures });
  } catch (error) {
    await report({ failure: (error as Error).stack ?? String(error) });
  }
  killServices();
  process.exit(0);
});
