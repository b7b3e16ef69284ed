# alertd on Debian's own Python. Build: docker build -t alertd . (docs/install.md says how to run it)
ARG BASE=debian:12-slim

FROM ${BASE} AS builder
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates python3 python3-venv
WORKDIR /build
# First what changes rarely, so that a change of alertd does not install everything anew.
COPY requirements.lock ./
RUN python3 -m venv /opt/alertd \
 && /opt/alertd/bin/pip install --no-cache-dir --require-hashes --requirement requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY seeds ./seeds
COPY alertd ./alertd
# Without compiled files every start, and every health check, would compile everything anew.
RUN /opt/alertd/bin/pip install --no-cache-dir --no-deps . \
 && /opt/alertd/bin/pip uninstall --yes pip setuptools \
 && /opt/alertd/bin/python -m compileall -q /opt/alertd/lib

FROM ${BASE}
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates python3 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin alertd \
 && install --directory --owner=alertd --group=alertd /inbox /data /etc/alertd
COPY --from=builder /opt/alertd /opt/alertd
COPY --chown=alertd:alertd config/alertd.toml /etc/alertd/alertd.toml
ENV PATH=/opt/alertd/bin:/usr/local/bin:/usr/bin:/bin \
    LANG=C.UTF-8 \
    PYTHONUNBUFFERED=1 \
    ALERTD_INBOX=/inbox \
    ALERTD_DATA=/data
USER alertd
WORKDIR /data
VOLUME ["/inbox", "/data", "/etc/alertd"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["alertd", "health"]
ENTRYPOINT ["alertd"]
CMD ["run"]
