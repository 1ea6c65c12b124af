# syntax=docker/dockerfile:1

FROM node:24-slim AS manifests
WORKDIR /kolo
COPY package.json package-lock.json ./
COPY api/package.json api/
COPY portal/package.json portal/
COPY schema/package.json schema/
COPY packages packages
RUN find packages -mindepth 2 ! -name package.json ! -type d -delete && find packages -type d -empty -delete

FROM node:24-slim AS build
WORKDIR /kolo
ENV TURBO_TELEMETRY_DISABLED=1
COPY --from=manifests /kolo ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node_modules/.bin/turbo run build --ui=stream

FROM node:24-slim AS packages
WORKDIR /kolo
COPY --from=manifests /kolo ./
RUN npm ci --omit=dev --workspace=@kolo/api --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 PORTAL_DIR=/kolo/portal/dist
WORKDIR /kolo/api
COPY --from=packages /kolo/node_modules /kolo/node_modules
COPY --from=packages /kolo/api /kolo/api
COPY --from=build /kolo/api/dist /kolo/api/dist
COPY --from=build /kolo/portal/dist /kolo/portal/dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "dist/main.js"]
