FROM python:3.13-slim
RUN useradd --create-home --uid 10001 talkoot && mkdir /data && chown talkoot /data
WORKDIR /opt/talkoot
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY bot bot
COPY flows flows
COPY storage storage
RUN pip install --no-cache-dir -c constraints.txt .
USER talkoot
WORKDIR /data
VOLUME /data
ENV TALKOOT_DATABASE=sqlite:////data/talkoot.db TALKOOT_KEY_FILE=/data/talkoot.key TALKOOT_LISTEN=0.0.0.0:8080
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8080/health', timeout=4)"
CMD ["talkoot", "run"]
